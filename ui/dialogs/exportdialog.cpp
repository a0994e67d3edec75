#include "ui/dialogs/exportdialog.h"

#include "ui/dialogs/exportpreview.h"
#include "ui/models/filter.h"
#include "ui/models/outlets.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeWidget>

namespace crossread {

namespace {

constexpr int previewArticles = 12; // the first of those that are chosen
constexpr int sizedPages = 60;      // of more the size is not worth the work
constexpr int previewDelay = 250;   // milliseconds after the last change

QString rememberedAs()
{
    return QStringLiteral("export");
}

QString translatedPart(const char *text)
{
    return QCoreApplication::translate("crossread", text);
}

// What shows an export whose own bytes cannot be shown.
const ExportFormat &shownAs(const ExportFormat &format)
{
    if (qstrcmp(format.suffix, "docx") == 0)
        return *exportFormat(QStringLiteral("html"));
    if (qstrcmp(format.suffix, "xlsx") == 0)
        return *exportFormat(QStringLiteral("annotations-csv"));
    return format;
}

struct Shown
{
    Result<QByteArray> bytes = QByteArray();
    PdfPages pages;
};

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}

QPixmap chip(const QColor &color)
{
    QPixmap pixmap(8, 8);
    pixmap.fill(color);
    return pixmap;
}

} // namespace

ExportDialog::ExportDialog(Project &project, const QList<Id> &chosen, const QString &author, const QString &folder,
                           QWidget *parent)
    : QDialog(parent), m_project(project), m_gathering(project), m_folder(folder), m_format(new QComboBox),
      m_articles(new QTreeWidget), m_preview(new ExportPreview), m_summary(new QLabel),
      m_print(new QPushButton(tr("&Print…"))), m_export(new QPushButton(tr("&Export…")))
{
    setWindowTitle(tr("Export"));
    resize(1080, 760);
    const QJsonObject remembered = project.setting(rememberedAs()).toObject();
    m_options = exportOptions(remembered.value(QStringLiteral("options")).toObject());
    m_options.author = author;

    m_format->setAccessibleName(tr("Format"));
    for (const ExportFormat &one : exportFormats())
        m_format->addItem(exportTitle(one), QString::fromLatin1(one.name));
    fillArticles(chosen);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(12, 12, 12, 12);
    left->addWidget(heading(tr("Format")));
    left->addWidget(m_format);
    left->addLayout(articlesHead());
    left->addWidget(m_articles, 1);
    left->addWidget(heading(tr("Options")));
    left->addWidget(makeOptions(), 1);
    auto *side = new QWidget;
    side->setLayout(left);
    side->setFixedWidth(380);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(side);
    middle->addWidget(m_preview, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_export, QDialogButtonBox::AcceptRole);
    m_print->setAutoDefault(false);
    m_print->setToolTip(tr("The same pages on paper, seen first"));
    m_export->setDefault(true);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(12, 8, 12, 12);
    bottom->addWidget(m_summary, 1);
    bottom->addWidget(m_print);
    bottom->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(middle, 1);
    column->addLayout(bottom);

    m_soon.setSingleShot(true);
    m_soon.setInterval(previewDelay);
    connect(&m_soon, &QTimer::timeout, this, &ExportDialog::preview);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::formatChanged);
    connect(m_articles, &QTreeWidget::itemChanged, this, &ExportDialog::changed);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::askWhere);
    connect(m_print, &QPushButton::clicked, this, &ExportDialog::print);
    setFormat(remembered.value(QStringLiteral("format")).toString());
    formatChanged();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::setFormat(const QString &name)
{
    const int index = m_format->findData(name);
    if (index >= 0)
        m_format->setCurrentIndex(index);
}

const ExportFormat &ExportDialog::format() const
{
    return exportFormats().at(std::max(0, m_format->currentIndex()));
}

QLayout *ExportDialog::articlesHead()
{
    auto *row = new QHBoxLayout;
    row->addWidget(heading(tr("Articles and their annotations")), 1);
    const auto add = [this, row](const QString &text, const QString &name, Qt::CheckState state) {
        auto *button = new QToolButton;
        button->setText(text);
        button->setAccessibleName(name);
        button->setToolTip(name);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, state] {
            {
                const QSignalBlocker quiet(m_articles);
                for (int i = 0; i < m_articles->topLevelItemCount(); ++i)
                    m_articles->topLevelItem(i)->setCheckState(0, state);
            }
            m_articles->viewport()->update();
            changed();
        });
    };
    add(tr("All"), tr("Choose all articles"), Qt::Checked);
    add(tr("None"), tr("Choose no article"), Qt::Unchecked);
    return row;
}

void ExportDialog::fillArticles(const QList<Id> &chosen)
{
    m_articles->setHeaderLabels({tr("Article"), QString()}); // the counts alone say how wide they are
    m_articles->setHeaderHidden(true);
    m_articles->setRootIsDecorated(false);
    m_articles->setUniformRowHeights(true);
    m_articles->header()->setStretchLastSection(false);
    m_articles->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_articles->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_articles->setAccessibleName(tr("Articles and their annotations"));
    const Theme &theme = themeOf(this);
    const QStringList outlets = outletsOf(m_project);
    QHash<QString, int> places;
    for (const QString &outlet : outlets)
        places.insert(outlet, int(places.size()));
    QHash<Id, int> counts;
    for (const Annotation &annotation : m_project.annotations())
        ++counts[annotation.article];
    const QSet<Id> wanted(chosen.begin(), chosen.end());
    for (const bool older : {false, true}) {
        for (const Article &article : m_project.articles()) {
            if (m_project.isSuperseded(article.id) != older)
                continue;
            const QString title = older ? tr("%1 (older version)").arg(article.title) : article.title;
            auto *item = new QTreeWidgetItem(m_articles, {title, QString::number(counts.value(article.id))});
            item->setData(0, Qt::UserRole, article.id);
            item->setToolTip(0, article.title);
            item->setIcon(0, chip(theme.outlet(places.value(outletOf(article)))));
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            const bool isChosen = wanted.isEmpty() ? !older : wanted.contains(article.id);
            item->setCheckState(0, isChosen ? Qt::Checked : Qt::Unchecked);
        }
    }
    // What a few of them leave free is for the options.
    const int rows = std::max(3, m_articles->topLevelItemCount());
    m_articles->setMaximumHeight(rows * (m_articles->sizeHintForRow(0) + 2) + 2 * m_articles->frameWidth() + 4);
}

QList<Id> ExportDialog::checkedArticles() const
{
    QList<Id> ids;
    for (int i = 0; i < m_articles->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_articles->topLevelItem(i);
        if (item->checkState(0) == Qt::Checked)
            ids += item->data(0, Qt::UserRole).toLongLong();
    }
    return ids;
}

QWidget *ExportDialog::makeOptions()
{
    auto *area = new QScrollArea;
    auto *inside = new QWidget;
    m_form = new QFormLayout(inside);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (const ExportSetting &setting : exportSettings()) {
        QWidget *row = makeOption(setting);
        row->setObjectName(QString::fromLatin1(setting.name));
        row->setAccessibleName(translatedPart(setting.title));
        row->setToolTip(translatedPart(setting.help));
        m_rows.insert(row->objectName(), row);
        if (setting.isSwitch())
            m_form->addRow(row);
        else
            m_form->addRow(translatedPart(setting.title), row);
    }
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

QWidget *ExportDialog::makeOption(const ExportSetting &setting)
{
    const QString value = setting.get(m_options);
    if (setting.isSwitch()) {
        auto *box = new QCheckBox(translatedPart(setting.title));
        box->setChecked(value == QLatin1String("yes"));
        connect(box, &QCheckBox::toggled, this,
                [this, &setting](bool on) { choose(setting, on ? QStringLiteral("yes") : QStringLiteral("no")); });
        return box;
    }
    const QStringList choices = setting.choices();
    const bool isFont = qstrcmp(setting.name, "font") == 0;
    if (choices.isEmpty() && !isFont) {
        auto *edit = new QLineEdit(value);
        connect(edit, &QLineEdit::textChanged, this, [this, &setting](const QString &text) { choose(setting, text); });
        return edit;
    }
    auto *box = new QComboBox;
    if (isFont) {
        box->addItem(tr("The best serif"), QString());
        for (const QString &family : QFontDatabase::families())
            box->addItem(family, family);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(18);
    }
    const QStringList titles = translatedPart(setting.valueTitles).split(QLatin1Char('|'));
    for (qsizetype i = 0; i < choices.size(); ++i)
        box->addItem(titles.value(i, choices.at(i)), choices.at(i));
    box->setCurrentIndex(std::max(0, box->findData(value)));
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, &setting, box] { choose(setting, box->currentData().toString()); });
    return box;
}

void ExportDialog::choose(const ExportSetting &setting, const QString &value)
{
    setting.set(m_options, value);
    changed();
}

void ExportDialog::formatChanged()
{
    for (const ExportSetting &setting : exportSettings()) {
        QWidget *row = m_rows.value(QString::fromLatin1(setting.name));
        const bool shown = format().uses(setting.name);
        row->setVisible(shown);
        if (QWidget *label = m_form->labelForField(row))
            label->setVisible(shown);
    }
    m_print->setVisible(format().pages);
    changed();
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request{&format(), checkedArticles(), m_options, {}};
    request.options.eachArticle = m_options.eachArticle && format().splits;
    return request;
}

void ExportDialog::changed()
{
    m_jobs.cancelAll(); // what came of it now would be told of another choice
    m_gathering.stop();
    m_busy = false;
    m_size = -1;
    summarise();
    m_soon.start();
}

bool ExportDialog::isSettled() const
{
    return !m_soon.isActive() && !m_busy;
}

void ExportDialog::preview()
{
    const ExportRequest wanted = request();
    if (wanted.articles.isEmpty() || !m_export->isEnabled())
        return m_preview->say(tr("Nothing is chosen."));
    m_busy = true;
    const ExportFormat &shown = shownAs(format());
    m_gathering.start(wanted.articles.mid(0, previewArticles), shown, wanted.options,
                      [this, &shown](const ExportData &gathered) { showPreview(shown, gathered); });
}

void ExportDialog::showPreview(const ExportFormat &shown, const ExportData &gathered)
{
    m_jobs.run<Shown>(
        QStringLiteral("preview"), tr("Preview"),
        [gathered, &shown, options = m_options](const Progress &progress) {
            Shown made;
            if (shown.pages)
                made.pages = shown.pages(gathered, options, progress);
            else
                made.bytes = shown.write(gathered, options, progress);
            return made;
        },
        [this, &shown, gathered](const Shown &made) {
            m_busy = false;
            if (!made.bytes)
                return m_preview->say(made.bytes.error().message);
            if (shown.pages)
                m_preview->showPages(made.pages);
            else
                m_preview->showBytes(shown, *made.bytes);
            const bool isWhole = checkedArticles().size() <= previewArticles;
            if (isWhole && &shown == &format() && !shown.pages)
                m_size = made.bytes->size();
            else if (isWhole && made.pages.pages.size() <= sizedPages)
                findSize(gathered);
            summarise();
        });
}

// What is shown by other means has its size by being written once.
void ExportDialog::findSize(const ExportData &gathered)
{
    const ExportFormat &written = format();
    if (written.needs & ~shownAs(written).needs)
        return; // it takes more than was gathered
    m_jobs.run<qsizetype>(
        QStringLiteral("size"), tr("Size"),
        [gathered, &written, options = m_options](const Progress &progress) {
            const auto bytes = written.write(gathered, options, progress);
            return bytes ? bytes->size() : -1;
        },
        [this](qsizetype size) {
            m_size = size;
            summarise();
        });
}

void ExportDialog::summarise()
{
    qsizetype articles = 0;
    int annotations = 0;
    for (int i = 0; i < m_articles->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_articles->topLevelItem(i);
        if (item->checkState(0) != Qt::Checked)
            continue;
        ++articles;
        annotations += item->text(1).toInt();
    }
    QString refused = refusal(format(), articles, request().options);
    if (refused.isEmpty() && articles == 0)
        refused = tr("Choose at least one article.");
    m_export->setEnabled(refused.isEmpty());
    m_print->setEnabled(refused.isEmpty());
    if (!refused.isEmpty())
        return m_summary->setText(refused);
    QStringList parts{tr("%n article(s)", nullptr, int(articles)), tr("%n annotation(s)", nullptr, annotations)};
    if (articles > previewArticles)
        parts += tr("preview of the first %1").arg(previewArticles);
    else if (format().pages && m_preview->pageCount() > 0)
        parts += tr("%n page(s)", nullptr, m_preview->pageCount());
    if (m_size >= 0)
        parts += tr("about %1")
                     .arg(locale().formattedDataSize(m_size, m_size < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat));
    m_summary->setText(parts.join(QStringLiteral(", ")));
}

void ExportDialog::askWhere()
{
    ExportRequest wanted = request();
    auto *dialog = new QFileDialog(this, tr("Export"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (wanted.options.eachArticle) {
        dialog->setFileMode(QFileDialog::Directory);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setNameFilter(exportFilter(format()));
        dialog->setDefaultSuffix(QString::fromLatin1(format().suffix));
        QString name = m_project.name();
        if (wanted.articles.size() == 1)
            name = QFileInfo(fileNameOf(m_project.article(wanted.articles.first()))).completeBaseName();
        dialog->selectFile(QStringLiteral("%1.%2").arg(name, QString::fromLatin1(format().suffix)));
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this, wanted](const QString &path) mutable {
        wanted.path = path;
        remember();
        Q_EMIT exportWanted(wanted);
        accept();
    });
    dialog->open();
}

void ExportDialog::print()
{
    ExportRequest wanted = request();
    wanted.options.eachArticle = false; // paper has no files
    remember();
    Q_EMIT printWanted(wanted);
    accept();
}

void ExportDialog::remember()
{
    m_project.setSetting(rememberedAs(), QJsonObject{{QStringLiteral("format"), QString::fromLatin1(format().name)},
                                                     {QStringLiteral("options"), toJson(m_options)}});
}

} // namespace crossread
