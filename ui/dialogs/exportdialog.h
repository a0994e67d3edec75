#pragma once

#include "app/exporting.h"
#include "app/jobs.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace crossread {

class ExportPreview;

// File > Export…: what, how and how it will look. It only asks; whoever opened it does the work. What was chosen is
// remembered in the project.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    // `chosen` articles are checked; none: all current ones. `folder` is where files go at first.
    ExportDialog(Project &project, const QList<Id> &chosen, const QString &author, const QString &folder,
                 QWidget *parent);
    ~ExportDialog() override;

    void setFormat(const QString &name);
    ExportRequest request() const; // without a path
    bool isSettled() const;        // the preview is that of the choice

Q_SIGNALS:
    void exportWanted(const crossread::ExportRequest &request);
    void printWanted(const crossread::ExportRequest &request); // of a format with pages

private:
    void fillArticles(const QList<Id> &chosen);
    QLayout *articlesHead();
    QWidget *makeOptions();
    QWidget *makeOption(const ExportSetting &setting);
    const ExportFormat &format() const;
    QList<Id> checkedArticles() const;
    void choose(const ExportSetting &setting, const QString &value);
    void formatChanged();
    void changed(); // the preview follows
    void preview();
    void showPreview(const ExportFormat &shown, const ExportData &gathered);
    void findSize(const ExportData &gathered);
    void summarise();
    void askWhere();
    void print();
    void remember();

    Project &m_project;
    Jobs m_jobs;
    ExportGathering m_gathering;
    ExportOptions m_options;
    QString m_folder;
    QTimer m_soon;
    qsizetype m_size = -1; // of the file in bytes, as far as the preview knows
    bool m_busy = false;
    QComboBox *m_format;
    QTreeWidget *m_articles;
    QHash<QString, QWidget *> m_rows; // of options by name
    QFormLayout *m_form = nullptr;
    ExportPreview *m_preview;
    QLabel *m_summary;
    QPushButton *m_print;
    QPushButton *m_export;
};

} // namespace crossread
