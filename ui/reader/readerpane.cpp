#include "ui/reader/readerpane.h"

#include "ui/models/filter.h"
#include "ui/models/outlets.h"
#include "ui/models/passagemime.h"
#include "ui/models/reviewmodel.h"
#include "ui/names/nameactions.h"
#include "ui/navigator.h"
#include "ui/notes/noteeditor.h"
#include "ui/notes/notetext.h"
#include "ui/reader/articleview.h"
#include "ui/reader/extentbar.h"
#include "ui/reader/findbar.h"
#include "ui/reader/margin.h"
#include "ui/reader/paneheader.h"
#include "ui/reader/selectionbar.h"
#include "ui/reader/tagpicker.h"
#include "ui/theme.h"

#include <QDropEvent>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

ReaderPane::ReaderPane(Project &project, Navigator &navigator, QWidget *parent)
    : QWidget(parent), m_project(project), m_navigator(navigator), m_header(new PaneHeader(this)),
      m_findBar(new FindBar(this)), m_view(new ArticleView(project, navigator, this)),
      m_bar(new SelectionBar(project, m_view)), m_names(new NameActions(project, navigator, this)),
      m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("readerPane"));
    m_empty->setText(tr("Choose an article in Sources, or press Ctrl+P."));
    m_empty->setObjectName(QStringLiteral("emptyPane"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_findBar);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    setAcceptDrops(true);
    for (QWidget *watched : {static_cast<QWidget *>(m_view), m_view->viewport(), static_cast<QWidget *>(m_header),
                             static_cast<QWidget *>(&m_view->margin()), static_cast<QWidget *>(m_empty)})
        watched->installEventFilter(this);

    connect(m_header, &PaneHeader::closeWanted, this, &ReaderPane::closeWanted);
    connect(m_header, &PaneHeader::dateGiven, this, [this](const QDate &date) {
        Article details = m_view->article();
        details.published = date;
        details.publishedOrigin = MetadataOrigin::User; // also where the day was proposed already
        report(setArticleDetails(m_project, details));
    });
    connect(m_view, &ArticleView::topChanged, this, [this] {
        m_header->setTitleShown(m_view->article().id && !m_view->titleOnView());
        placeSelectionBar();
    });
    connect(m_view, &ArticleView::columnMoved, m_header, &PaneHeader::setInset);
    connect(m_view, &ArticleView::columnMoved, m_findBar, &FindBar::setInset);
    connect(m_view, &ArticleView::selectionSettled, this, [this] {
        placeSelectionBar();
        Q_EMIT selectionChanged(!m_view->selection().isEmpty());
    });
    connect(m_view, &ArticleView::annotationSelected, this, &ReaderPane::announce);
    connect(m_view, &ArticleView::contextMenuWanted, this, &ReaderPane::openMenu);
    connect(m_view, &ArticleView::resizeWanted, this,
            [this](Id annotation, Span span) { giveExtent(annotation, span, false); });
    connect(m_header, &PaneHeader::noteWanted, this, &ReaderPane::noteArticle);
    connect(&m_view->margin(), &Margin::clicked, this, [this](Id annotation) {
        m_view->selectAnnotation(annotation, true);
        m_view->setFocus();
    });
    connect(&m_view->margin(), &Margin::doubleClicked, this, [this](Id annotation) {
        editNote({articleId(), {}, annotation});
    });
    connect(m_bar, &SelectionBar::tagWanted, this, &ReaderPane::giveTag);
    connect(m_bar, &SelectionBar::noteWanted, this, &ReaderPane::noteSelection);
    connect(m_bar, &SelectionBar::pickerWanted, this, &ReaderPane::tagSelection);
    connect(m_bar, &SelectionBar::claimWanted, this, &ReaderPane::openClaimMenu);
    connect(m_names, &NameActions::walkWanted, this, &ReaderPane::walkEntity);
    connect(m_names, &NameActions::extentWanted, this, &ReaderPane::chooseExtent);
    connect(m_findBar, &FindBar::hitsChanged, this, [this] { m_view->setHits(m_findBar->hits()); });
    connect(m_findBar, &FindBar::hitChosen, this, [this](Span hit) {
        m_view->select(hit);
        m_view->reveal(hit);
    });
    connect(m_findBar, &FindBar::closed, this, [this] { m_view->setFocus(); });
    fillArticleMenu();
    auto *versions = new QMenu(m_header->versionButton());
    m_header->versionButton()->setMenu(versions);
    connect(versions, &QMenu::aboutToShow, this, &ReaderPane::fillVersionMenu);
    setArticle(0);
}

Id ReaderPane::articleId() const
{
    return m_view->article().id;
}

void ReaderPane::setArticle(Id id, qsizetype top)
{
    const Article article = id ? m_project.article(id) : Article{};
    m_bar->hide();
    delete m_extent;
    m_view->setArticle(article);
    m_view->setTopPosition(top);
    m_findBar->setText(article.text);
    if (!article.id)
        m_findBar->hide();
    QWidget *shown = article.id ? static_cast<QWidget *>(m_view) : m_empty;
    (shown == m_view ? static_cast<QWidget *>(m_empty) : m_view)->hide();
    shown->show();
    layout()->activate();
    refreshHeader();
    m_header->setTitleShown(article.id && !m_view->titleOnView());
    if (article.id)
        m_project.markRead(article.id);
}

void ReaderPane::refreshHeader()
{
    const Article &article = m_view->article();
    m_header->setArticle(article, article.id ? outletIndex(m_project, outletOf(article)) : 0);
    m_header->setNote(article.id ? m_project.noteOn(article.id, 0).text : QString());
    const QList<Id> versions = article.id ? m_project.versions(article.id) : QList<Id>();
    m_header->setVersion(int(versions.indexOf(article.id)) + 1, int(versions.size()),
                         ReviewModel::waitingIn(m_project, article.id));
}

void ReaderPane::setStyle(const ReaderStyle &style, bool alone)
{
    m_style = style;
    m_view->setStyle(style, alone);
}

void ReaderPane::setActive(bool active)
{
    m_header->setActive(active);
}

void ReaderPane::applyChange(const Change &change)
{
    const Id id = articleId();
    if (!id)
        return;
    const bool concerned = change.articles.isEmpty() || change.articles.contains(id);
    if (change.parts & (Change::Articles | Change::Versions)) {
        const Article now = m_project.article(id);
        if (now.id != id) {
            setArticle(0);
            return;
        }
        if (now.text != m_view->article().text || now.title != m_view->article().title) {
            setArticle(id, m_view->topPosition());
            return;
        }
        m_view->setDetails(now);
        refreshHeader();
    }
    if (change.parts & Change::Placements || (concerned && change.parts & Change::Notes))
        refreshHeader();
    if (change.parts & Change::Tags || (concerned && change.parts & Change::Annotations))
        m_view->reloadAnnotations();
    if ((concerned && change.parts & Change::Mentions) || change.parts & Change::Kinds)
        m_view->reloadMentions();
    if (change.parts & Change::Claims)
        m_view->reloadPassages();
}

bool ReaderPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress)
        Q_EMIT activated();
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonPress)
        m_bar->hide();
    return QWidget::eventFilter(watched, event);
}

void ReaderPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (articleOf(event->mimeData()))
        event->acceptProposedAction();
}

void ReaderPane::dropEvent(QDropEvent *event)
{
    const Id article = articleOf(event->mimeData());
    if (!article)
        return;
    event->acceptProposedAction();
    Q_EMIT articleDropped(article);
}

void ReaderPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeSelectionBar();
}

void ReaderPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), themeOf(this).base);
}

void ReaderPane::report(const Result<void> &result)
{
    if (!result)
        Q_EMIT m_navigator.failed(result.error());
}

MarkTarget ReaderPane::target() const
{
    if (const Span span = m_view->selection(); !span.isEmpty())
        return {articleId(), span, 0};
    if (m_view->selectedAnnotation())
        return {articleId(), {}, m_view->selectedAnnotation()};
    return {articleId(), m_view->sentence(), 0};
}

Span ReaderPane::spanOf(const MarkTarget &target) const
{
    return target.annotation ? m_project.annotation(target.annotation).span : target.span;
}

Id ReaderPane::annotationMeant() const
{
    if (m_view->selectedAnnotation())
        return m_view->selectedAnnotation();
    const QList<int> here = m_view->annotationsAt(m_view->caret());
    return here.isEmpty() ? 0 : m_view->marks().annotations[here.first()].id;
}

QPoint ReaderPane::below(Span span) const
{
    QRect line = m_view->rectOf(span);
    if (!line.isValid())
        line = QRect(m_view->viewport()->pos(), QSize(1, m_view->height() / 3));
    return m_view->mapToGlobal(QPoint(line.left(), line.bottom() + 5));
}

void ReaderPane::marked(const Result<Id> &annotation, bool andNote)
{
    if (!annotation) {
        Q_EMIT m_navigator.failed(annotation.error());
        return;
    }
    m_view->selectNothing();
    m_view->selectAnnotation(*annotation, false);
    m_view->setFocus();
    if (andNote)
        editNote({articleId(), {}, *annotation});
}

void ReaderPane::tagSelection()
{
    const MarkTarget where = target();
    if (isNothing(where))
        return;
    m_bar->hide();
    auto *picker = new TagPicker(m_project, this);
    connect(picker, &TagPicker::picked, this, [this, where](Id tag, bool andNote) {
        marked(crossread::giveTag(m_project, where, tag, m_style.author), andNote);
    });
    connect(picker, &TagPicker::newTagWanted, this, [this, where](const TagMatch &wanted, bool andNote) {
        Tag tag;
        tag.name = wanted.name;
        tag.parent = wanted.parent;
        marked(giveNewTag(m_project, where, tag, m_style.author, wanted.missing), andNote);
    });
    picker->openAt(below(spanOf(where)));
}

void ReaderPane::giveTag(Id tag)
{
    const MarkTarget where = target();
    if (where.isEmpty() || !tag)
        return;
    m_bar->hide();
    marked(crossread::giveTag(m_project, where, tag, m_style.author), false);
}

bool ReaderPane::isNothing(const MarkTarget &where)
{
    if (where.isEmpty())
        Q_EMIT m_navigator.told(tr("Select some text first, or press Space to mark a sentence."));
    return where.isEmpty();
}

void ReaderPane::tagAgain()
{
    const QList<Id> recent = recentTags(m_project);
    if (recent.isEmpty())
        Q_EMIT m_navigator.told(tr("No tag has been given yet."));
    else if (!isNothing(target()))
        giveTag(recent.first());
}

void ReaderPane::tagWithOwnWords()
{
    const MarkTarget where = target();
    if (isNothing(where))
        return;
    m_bar->hide();
    marked(giveOwnWords(m_project, where, m_style.author), false);
}

void ReaderPane::noteSelection()
{
    MarkTarget where = target();
    if (where.isEmpty() && annotationMeant())
        where.annotation = annotationMeant();
    if (isNothing(where))
        return;
    m_bar->hide();
    editNote(where);
}

void ReaderPane::editNote(const MarkTarget &where)
{
    const Annotation annotation = m_project.annotation(where.annotation);
    const int place = m_view->marks().placeOf(where.annotation);
    const QString title =
        place >= 0 && !annotation.tags.isEmpty() ? tr("Note on %1").arg(m_view->marks().label(place)) : tr("Note");
    auto *editor = new NoteEditor(title, annotation.note, this);
    connect(editor, &NoteEditor::noteWritten, this,
            [this, where](const QString &note) { marked(giveNote(m_project, where, note, m_style.author), false); });
    editor->openAt(below(spanOf(where)));
}

void ReaderPane::noteArticle()
{
    const Id article = articleId();
    if (!article)
        return;
    auto *editor = new NoteEditor(tr("Note on the article"), m_project.noteOn(article, 0).text, this);
    connect(editor, &NoteEditor::noteWritten, this,
            [this, article](const QString &note) { report(setArticleNote(m_project, article, note, m_style.author)); });
    editor->openAt(m_header->mapToGlobal(QPoint(m_header->inset(), m_header->height())));
}

void ReaderPane::untag()
{
    if (const Id annotation = annotationMeant())
        report(crossread::untag(m_project, annotation));
}

void ReaderPane::removeAnnotation()
{
    if (const Id annotation = m_view->selectedAnnotation())
        report(removeAnnotations(m_project, {annotation}));
}

void ReaderPane::moveEnd(SpanEnd end, int step)
{
    const Id annotation = m_view->selectedAnnotation();
    if (!annotation || !m_view->selection().isEmpty()) {
        m_view->moveSelectionEnd(end, step);
        return;
    }
    const Span before = m_project.annotation(annotation).span;
    const Span span = movedByWord(m_view->article().text, before, end, step);
    if (span == before)
        return;
    giveExtent(annotation, span, true);
    m_view->reveal(end == SpanEnd::Start ? Span{span.start, span.start + 1} : Span{span.end - 1, span.end});
}

// By keys one goes word by word: that is one step of undo, as long as nothing else comes between.
void ReaderPane::giveExtent(Id annotation, Span span, bool goesOn)
{
    Annotation changed = m_project.annotation(annotation);
    const QString &text = m_view->article().text;
    while (!span.isEmpty() && text[span.start].isSpace())
        ++span.start;
    while (!span.isEmpty() && text[span.end - 1].isSpace())
        --span.end;
    changed.span = span;
    const Id last = m_project.lastStep();
    report(updateAnnotation(m_project, changed, goesOn && last && m_resizing == last && m_resized == annotation));
    m_resizing = goesOn ? m_project.lastStep() : 0;
    m_resized = annotation;
}

void ReaderPane::splitAnnotation()
{
    const Id annotation = annotationMeant();
    const Span span = m_project.annotation(annotation).span;
    const qsizetype at = nearestWordEdge(m_view->article().text, m_view->caret());
    if (!annotation || at <= span.start || at >= span.end) {
        Q_EMIT m_navigator.told(tr("Put the caret into an annotation, where it is to be split."));
        return;
    }
    const Result<Id> second = crossread::splitAnnotation(m_project, annotation, at);
    if (!second)
        Q_EMIT m_navigator.failed(second.error());
    else
        m_view->selectAnnotation(*second, false);
}

// With the next one of the same author, where the text between them, if any, is hardly more than a few words.
void ReaderPane::joinAnnotations()
{
    constexpr qsizetype mostBetween = 40;
    const Annotation first = m_project.annotation(annotationMeant());
    Id next = 0;
    for (const Annotation &other : m_view->marks().annotations) {
        const bool after = other.id != first.id && other.span.start >= first.span.start;
        if (!next && after && other.author == first.author && other.span.start - first.span.end <= mostBetween)
            next = other.id;
    }
    if (!first.id || !next) {
        Q_EMIT m_navigator.told(tr("No annotation of yours follows here that could be joined with this one."));
        return;
    }
    report(mergeAnnotations(m_project, {first.id, next}));
    m_view->selectAnnotation(first.id, true);
}

void ReaderPane::cycleAnnotations()
{
    const Id selected = m_view->selectedAnnotation();
    qsizetype position = m_view->caret();
    QList<int> here = m_view->annotationsAt(position);
    if (here.isEmpty() && selected) {
        position = m_project.annotation(selected).span.start;
        here = m_view->annotationsAt(position);
    }
    if (here.isEmpty())
        return;
    qsizetype next = 0;
    for (qsizetype i = 0; i < here.size(); ++i) {
        if (m_view->marks().annotations[here[i]].id == selected)
            next = (i + 1) % here.size();
    }
    m_view->selectAnnotation(m_view->marks().annotations[here[next]].id, true);
}

// From one mark to the next that the filter asks for.
void ReaderPane::nextAnnotation(int step)
{
    const QList<Annotation> &all = m_view->marks().annotations;
    if (all.isEmpty()) {
        Q_EMIT m_navigator.told(tr("No annotations in this article."));
        return;
    }
    qsizetype place = m_view->marks().placeOf(m_view->selectedAnnotation());
    if (place >= 0) {
        place = (place + step + all.size()) % all.size();
    } else {
        const auto after = std::lower_bound(all.begin(), all.end(), m_view->caret(),
                                            [](const Annotation &a, qsizetype at) { return a.span.start < at; });
        place = (after - all.begin() + (step > 0 ? 0 : -1) + all.size()) % all.size();
    }
    for (qsizetype passed = 0; !m_view->readerStyle().passes(all[place]); ++passed) {
        if (passed == all.size()) {
            Q_EMIT m_navigator.told(tr("No annotation of this article fits the filter."));
            return;
        }
        place = (place + step + all.size()) % all.size();
    }
    m_view->selectNothing();
    m_view->setCaret(all[place].span.start);
    m_view->selectAnnotation(all[place].id, true);
}

void ReaderPane::addSelectionToClaim(Id claim)
{
    const MarkTarget where = target();
    const Span span = spanOf(where);
    if (isNothing(where))
        return;
    m_bar->hide();
    const Result<Id> added = addToClaim(m_project, claim, m_view->article(), span);
    if (!added) {
        Q_EMIT m_navigator.failed(added.error());
        return;
    }
    m_view->selectNothing();
    m_navigator.setCurrentClaim(*added);
    if (!claim) // where else it is likely to be said
        Q_EMIT m_navigator.trigger(QStringLiteral("showClaim"));
}

void ReaderPane::find()
{
    if (!articleId())
        return;
    const Span span = m_view->selection();
    const QString wanted = span.of(m_view->article().text);
    m_findBar->setStart(span.isEmpty() ? m_view->topPosition() : span.start);
    m_findBar->open(wanted.contains(QLatin1Char('\n')) || wanted.size() > 80 ? QString() : wanted);
}

void ReaderPane::placeSelectionBar()
{
    const Span span = m_view->selection();
    const QRect line = span.isEmpty() ? QRect() : m_view->rectOf(span);
    const bool finding = m_findBar->isAncestorOf(focusWidget());
    if (!line.isValid() || finding || m_extent) {
        m_bar->hide();
        return;
    }
    const QRect view(0, 0, m_view->width() - m_view->verticalScrollBar()->width(), m_view->height());
    const QRect first = m_view->rectOf({span.start, span.start + 1});
    m_bar->showAt(line, first.isValid() ? first.top() : view.top(), view);
}

void ReaderPane::announce(Id annotation)
{
    const int place = m_view->marks().placeOf(annotation);
    if (place < 0)
        return;
    const Annotation &mark = m_view->marks().annotations[place];
    const QString quote = mark.span.of(m_view->article().text).simplified();
    const QString words = quote.size() > 80 ? quote.left(79) + QStringLiteral("…") : quote;
    const QString text = tr("%1: “%2”").arg(m_view->marks().label(place), words);
    Q_EMIT m_navigator.told(mark.note.isEmpty() ? text
                                                : text + QStringLiteral(" — ") + notePlain(mark.note).simplified());
}

} // namespace crossread
