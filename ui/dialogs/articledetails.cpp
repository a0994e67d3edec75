#include "ui/dialogs/articledetails.h"

#include "app/edits.h"
#include "ui/models/outlets.h"
#include "ui/navigator.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeEdit>

namespace crossread {

namespace {

QString originText(MetadataOrigin origin)
{
    switch (origin) {
    case MetadataOrigin::User:
        return QCoreApplication::translate("crossread", "given by you");
    case MetadataOrigin::Metadata:
        return QCoreApplication::translate("crossread", "from the file's metadata");
    case MetadataOrigin::Text:
        return QCoreApplication::translate("crossread", "from the text");
    case MetadataOrigin::FileName:
        return QCoreApplication::translate("crossread", "from the file's name");
    case MetadataOrigin::FileTime:
        return QCoreApplication::translate("crossread", "from the file's time");
    case MetadataOrigin::Derived:
        return QCoreApplication::translate("crossread", "derived from the text");
    case MetadataOrigin::None:
        break;
    }
    return QCoreApplication::translate("crossread", "not known");
}

class DetailsDialog : public QDialog
{
public:
    DetailsDialog(const Project &project, Article article, QWidget *parent)
        : QDialog(parent), m_article(std::move(article)), m_title(new QLineEdit(m_article.title, this)),
          m_byline(new QLineEdit(m_article.byline, this)), m_source(new QLineEdit(m_article.source, this)),
          m_dated(new QCheckBox(QCoreApplication::translate("crossread", "known"), this)), m_date(new QDateEdit(this)),
          m_timed(new QCheckBox(QCoreApplication::translate("crossread", "time"), this)), m_time(new QTimeEdit(this))
    {
        setWindowTitle(QCoreApplication::translate("crossread", "Article details"));
        m_title->setMinimumWidth(360);
        auto *outlets = new QCompleter(outletsOf(project), m_source);
        outlets->setCaseSensitivity(Qt::CaseInsensitive);
        m_source->setCompleter(outlets);
        m_date->setCalendarPopup(true);
        m_date->setDate(m_article.published.isValid() ? m_article.published : QDate::currentDate());
        m_dated->setChecked(m_article.hasDate());
        m_time->setTime(m_article.publishedAt.isValid() ? m_article.publishedAt : QTime(12, 0));
        m_timed->setChecked(m_article.publishedAt.isValid());
        auto *dateRow = new QHBoxLayout;
        for (QWidget *widget : {static_cast<QWidget *>(m_dated), static_cast<QWidget *>(m_date),
                                static_cast<QWidget *>(m_timed), static_cast<QWidget *>(m_time)})
            dateRow->addWidget(widget);
        dateRow->addStretch();

        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
        auto *form = new QFormLayout(this);
        row(form, QCoreApplication::translate("crossread", "&Title"), m_title, m_article.titleOrigin);
        row(form, QCoreApplication::translate("crossread", "&Byline"), m_byline, m_article.bylineOrigin);
        row(form, QCoreApplication::translate("crossread", "&Source"), m_source, m_article.sourceOrigin);
        form->addRow(QCoreApplication::translate("crossread", "Date"), dateRow);
        form->addRow(QString(), hint(m_article.publishedOrigin));
        form->addRow(buttons);
        m_dated->setAccessibleName(QCoreApplication::translate("crossread", "The date is known"));
        m_timed->setAccessibleName(QCoreApplication::translate("crossread", "The time is known"));
        m_date->setAccessibleName(QCoreApplication::translate("crossread", "Date"));
        m_time->setAccessibleName(QCoreApplication::translate("crossread", "Time"));

        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        const auto enable = [this, buttons] {
            m_date->setEnabled(m_dated->isChecked());
            m_timed->setEnabled(m_dated->isChecked());
            m_time->setEnabled(m_dated->isChecked() && m_timed->isChecked());
            buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_title->text().trimmed().isEmpty());
        };
        connect(m_dated, &QCheckBox::toggled, this, enable);
        connect(m_timed, &QCheckBox::toggled, this, enable);
        connect(m_title, &QLineEdit::textChanged, this, enable);
        enable();
    }

    Article changed() const
    {
        Article article = m_article;
        article.title = m_title->text().simplified();
        article.byline = m_byline->text().simplified();
        article.source = m_source->text().simplified();
        if (m_dated->isChecked()) {
            article.published = m_date->date();
            article.publishedAt = m_timed->isChecked() ? m_time->time() : QTime();
            if (!m_article.hasDate()) // what was only proposed is now known
                article.publishedOrigin = MetadataOrigin::User;
        } else if (m_article.hasDate()) {
            article.published = {};
            article.publishedAt = {};
        }
        return article;
    }

private:
    QLabel *hint(MetadataOrigin origin)
    {
        auto *label = new QLabel(originText(origin), this);
        QPalette faint = palette();
        faint.setColor(QPalette::WindowText, themeOf(this).secondary);
        label->setPalette(faint);
        return label;
    }

    void row(QFormLayout *form, const QString &name, QLineEdit *edit, MetadataOrigin origin)
    {
        edit->setCursorPosition(0);
        edit->setAccessibleName(QString(name).remove(QLatin1Char('&')));
        form->addRow(name, edit);
        form->addRow(QString(), hint(origin));
    }

    Article m_article;
    QLineEdit *m_title;
    QLineEdit *m_byline;
    QLineEdit *m_source;
    QCheckBox *m_dated;
    QDateEdit *m_date;
    QCheckBox *m_timed;
    QTimeEdit *m_time;
};

} // namespace

void editArticleDetails(Project &project, Navigator &navigator, Id id, QWidget *parent)
{
    const Article article = project.article(id);
    if (!article.id)
        return;
    auto *dialog = new DetailsDialog(project, article, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, dialog, [dialog, &project, &navigator] {
        const Result<void> result = setArticleDetails(project, dialog->changed());
        if (!result)
            Q_EMIT navigator.failed(result.error());
    });
    dialog->open();
}

} // namespace crossread
