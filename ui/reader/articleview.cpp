#include "ui/reader/articleview.h"

#include "app/project.h"
#include "ui/navigator.h"
#include "ui/notes/notetext.h"
#include "ui/reader/accessiblearticle.h"
#include "ui/reader/margin.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QGuiApplication>
#include <QPainter>
#include <QPaintEvent>
#include <QPointer>
#include <QScrollBar>
#include <QTextFrame>
#include <QTextLayout>

namespace crossread {

namespace {

constexpr int rightPadding = 8; // frames stand out a little to the right of the text
constexpr int topPadding = 16;
constexpr int bottomPadding = 48;

// Breaks the title that stands above the text; answers its height.
qreal layOutTitle(QTextLayout &layout, qreal width, qreal step)
{
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += step;
    }
    layout.endLayout();
    return y;
}

} // namespace

ArticleView::ArticleView(const Project &project, Navigator &navigator, QWidget *parent)
    : QTextEdit(parent), m_project(project), m_navigator(navigator), m_margin(new Margin(*this))
{
    installAccessibleArticle();
    setObjectName(QStringLiteral("articleView"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setCursorWidth(2);
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
    viewport()->setMouseTracking(true);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_flashTimer.setSingleShot(true);
    m_flashTimer.setInterval(1200);
    const auto repaint = [this] { viewport()->update(); };
    connect(&m_flashTimer, &QTimer::timeout, this, [this, repaint] {
        m_flash = {};
        repaint();
    });
    connect(&navigator, &Navigator::litEntityChanged, this, repaint);
    connect(&navigator, &Navigator::currentClaimChanged, this, repaint);
    // Its room is kept, so that nothing jumps; a handle is there where there is something to scroll.
    const auto showHandle = [bar = verticalScrollBar()](int least, int most) { bar->setEnabled(most > least); };
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, showHandle);
    showHandle(0, 0);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_keepingTop) {
            endWay();
            const QPointF top = scrollOffset() + QPointF(gutterWidth + 1, m_measures.lineHeight / 2);
            m_top = scrollOffset().y() < 1 ? 0 : document()->documentLayout()->hitTest(top, Qt::FuzzyHit);
        }
        Q_EMIT topChanged();
    });
    connect(this, &QTextEdit::selectionChanged, this, [this] {
        if (!selection().isEmpty())
            selectAnnotation(0, false); // one thing at a time is meant
        if (QGuiApplication::mouseButtons() == Qt::NoButton || selection().isEmpty())
            Q_EMIT selectionSettled();
    });
    connect(this, &QTextEdit::cursorPositionChanged, this, [this, repaint] {
        if (!m_sentence.isEmpty() && !Span{m_sentence.start, m_sentence.end + 1}.contains(caret())) {
            m_sentence = {};
            repaint();
        }
        tellMarks();
    });
    m_measures = measuresFor(m_style, m_alone, *this);
}

ArticleView::~ArticleView() = default;

void ArticleView::setArticle(const Article &article)
{
    m_article = article;
    m_sentence = m_flash = {};
    m_hits.clear();
    m_differences.clear();
    m_compared = {};
    m_lit = {};
    m_selected = 0;
    m_dragged.reset();
    m_top = 0;
    m_marks = {};
    m_marks.author = m_style.author;
    loadAnnotations(m_marks, m_project, article.id);
    loadMentions(m_marks, m_project, article.id);
    loadPassages(m_marks, m_project, article.id);
    setAccessibleName(article.id ? article.title : tr("No article"));
    build();
}

void ArticleView::setDetails(const Article &article)
{
    m_article = article;
}

void ArticleView::setStyle(const ReaderStyle &style, bool alone)
{
    const bool sameText = style.fontFamily == m_style.fontFamily && style.zoom == m_style.zoom && alone == m_alone;
    const bool sameColumn = sameText && style.columnWidth == m_style.columnWidth;
    const bool sameMarks = style.shown == m_style.shown && style.shownTags == m_style.shownTags;
    m_style = style;
    m_alone = alone;
    if (!sameColumn)
        m_measures = measuresFor(style, alone, *this);
    if (!sameText)
        keepTop([this] { build(); });
    else if (!sameColumn)
        keepTop([this] { layOutColumn(); });
    if (std::exchange(m_marks.author, style.author) != style.author || !sameMarks)
        m_margin->forget();
    m_margin->update();
    viewport()->update();
}

void ArticleView::build()
{
    const Span selected = selection();
    const QPointer<QTextDocument> old = document();
    auto *fresh = new QTextDocument(this);
    fillDocument(*fresh, m_article, m_measures, palette());
    m_theme = &themeOf(this);
    m_laidOut = 0;
    m_isOnTheWay = false;
    m_margin->forget();
    layOutColumn(); // before the text comes in, which is laid out but once then
    setFrame(*fresh);
    setDocument(fresh);
    delete old; // the first one goes with the text widget's own machinery
    if (!selected.isEmpty())
        select(selected);
}

void ArticleView::reloadAnnotations()
{
    const Span changed = loadAnnotations(m_marks, m_project, m_article.id);
    if (m_selected && m_marks.placeOf(m_selected) < 0)
        selectAnnotation(0, false);
    m_margin->forget();
    annotationsChanged(changed);
}

QString ArticleView::marksTold(qsizetype position) const
{
    QStringList told;
    for (const int place : m_style.annotations ? annotationsAt(position) : QList<int>()) {
        const QString note = notePlain(m_marks.annotations[place].note).simplified();
        told.append(note.isEmpty() ? m_marks.label(place) : tr("%1, note: %2").arg(m_marks.label(place), note));
    }
    return told.isEmpty() ? QString() : tr("Marked: %1").arg(told.join(QStringLiteral("; ")));
}

// A screen reader reads the letters at the caret; what is marked there it hears as the text's description, when that
// is another than before.
void ArticleView::tellMarks()
{
    const QList<int> here = m_style.annotations ? annotationsAt(caret()) : QList<int>();
    QList<Id> marks;
    for (const int place : here)
        marks.append(m_marks.annotations[place].id);
    if (std::exchange(m_told, marks) == marks)
        return;
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    if (!marks.isEmpty()) {
        QAccessibleAnnouncementEvent announced(this, marksTold(caret()));
        QAccessible::updateAccessibility(&announced);
    }
#endif
}

// Painted before the rest of the window learns of the change, and only where it shows: a mark is there at once, however
// many rows the lists beside it have.
void ArticleView::annotationsChanged(Span span)
{
    const QRect lines = linesOf(span);
    if (isVisible() && !lines.isEmpty()) {
        viewport()->repaint(lines);
        m_margin->repaint();
    }
    viewport()->update(); // the leaders to notes that have moved
}

void ArticleView::reloadMentions()
{
    loadMentions(m_marks, m_project, m_article.id);
    viewport()->update();
}

void ArticleView::reloadPassages()
{
    loadPassages(m_marks, m_project, m_article.id);
    viewport()->update();
}

// The text keeps its width where there is room for it, and lies in the middle together with its notes; the
// notes give way to a strip of markers before the text gets narrow.
void ArticleView::layOutColumn()
{
    const int room = width() - (m_side == CompareSide::None ? verticalScrollBar()->sizeHint().width() : 0);
    const int padding = int(gutterWidth) + rightPadding;
    const bool notes = m_side == CompareSide::None && room >= padding + m_measures.narrowest + Margin::notesWidth;
    const int least = notes ? Margin::notesWidth : Margin::stripWidth;
    const int column = std::max(80, std::min(int(m_measures.column), room - padding - least));
    const int beside = notes ? std::min(Margin::mostNotesWidth, room - padding - column) : Margin::stripWidth;
    const int spare = std::max(0, room - padding - column - beside);
    const int left = m_side == CompareSide::None ? spare / 2 : m_side == CompareSide::Left ? spare : 0;
    const int textWidth = padding + column;
    if (textWidth != lineWrapColumnOrWidth()) {
        m_column = column;
        setFrame(*document());
        setLineWrapColumnOrWidth(textWidth);
        m_margin->forget();
    }
    setViewportMargins(left, 0, std::max(0, room - left - textWidth), 0);
    const QRect margin(left + textWidth, 0, beside, height());
    if (margin.width() != m_margin->width())
        m_margin->forget();
    m_margin->setGeometry(margin);
    m_margin->raise();
    Q_EMIT columnMoved(left + int(gutterWidth));
}

// The room around the text; a title that is not in it stands in the room above.
void ArticleView::setFrame(QTextDocument &document)
{
    m_titleHeight = 0;
    if (titleAboveText(m_article)) {
        QTextLayout layout(m_article.title, m_measures.title);
        m_titleHeight = layOutTitle(layout, m_column, m_measures.titleHeight) + m_measures.gap * 1.2;
    }
    QTextFrameFormat frame = document.rootFrame()->frameFormat();
    frame.setMargin(0);
    frame.setLeftMargin(gutterWidth);
    frame.setRightMargin(rightPadding);
    frame.setTopMargin(topPadding + m_titleHeight);
    frame.setBottomMargin(bottomPadding);
    if (frame != document.rootFrame()->frameFormat())
        document.rootFrame()->setFrameFormat(frame);
}

void ArticleView::paintTitle(QPainter &painter)
{
    const QPointF place = QPointF(gutterWidth, topPadding) - scrollOffset();
    if (m_titleHeight <= 0 || place.y() + m_titleHeight < 0)
        return;
    QTextLayout layout(m_article.title, m_measures.title);
    layOutTitle(layout, m_column, m_measures.titleHeight);
    painter.setPen(themeOf(this).text);
    layout.draw(&painter, place);
}

void ArticleView::keepTop(const std::function<void()> &change)
{
    const bool before = std::exchange(m_keepingTop, true);
    const qsizetype top = m_top;
    change();
    if (!before)
        setTopPosition(top);
    m_keepingTop = before;
}

void ArticleView::scrollTo(qsizetype position, qreal share)
{
    endWay();
    const ViewLine line = lineAt(*document(), m_measures, {}, position);
    const int y = position <= 0 && share <= 0 ? 0 : qRound(line.top - share * viewport()->height());
    // The bar learns of lines that were laid out just now a little later; it must not stop us until then.
    if (verticalScrollBar()->maximum() < y)
        verticalScrollBar()->setMaximum(y);
    verticalScrollBar()->setValue(y);
}

void ArticleView::scrollToPixel(int y)
{
    endWay();
    QScrollBar *bar = verticalScrollBar();
    if (bar->maximum() < y) { // perhaps for the reason above, perhaps because the text ends there
        const int reach = qCeil(document()->documentLayout()->documentSize().height()) - viewport()->height();
        bar->setMaximum(std::max(bar->maximum(), std::min(y, reach)));
    }
    bar->setValue(y);
}

ViewLine ArticleView::lineOf(qsizetype position) const
{
    return lineAt(*document(), m_measures, scrollOffset(), position);
}

qsizetype ArticleView::positionAt(qreal y) const
{
    const QPointF point = scrollOffset() + QPointF(gutterWidth + 1, y);
    return std::max(0, document()->documentLayout()->hitTest(point, Qt::FuzzyHit));
}

// What lies above has to be laid out first. Of a long text that takes longer than a window may be silent: until it is
// done, nothing is painted, rather than a beginning that jumps away.
void ArticleView::setTopPosition(qsizetype position)
{
    m_top = std::clamp<qsizetype>(position, 0, m_article.text.size());
    m_isOnTheWay = true;
    goOnToTop();
}

void ArticleView::goOnToTop()
{
    constexpr qsizetype atOnce = 100'000; // characters, some 10 ms
    if (!m_isOnTheWay)
        return; // somebody went elsewhere
    if (m_top > m_laidOut + atOnce) {
        m_laidOut += atOnce;
        (void)document()->documentLayout()->blockBoundingRect(document()->findBlock(int(m_laidOut)));
        QTimer::singleShot(0, this, &ArticleView::goOnToTop);
        return;
    }
    const bool before = std::exchange(m_keepingTop, true);
    scrollTo(m_top, 0);
    m_laidOut = std::max(m_laidOut, m_top);
    m_keepingTop = before;
}

// Wherever that is: what was not painted until now is to be seen.
void ArticleView::endWay()
{
    if (!std::exchange(m_isOnTheWay, false))
        return;
    viewport()->update();
    m_margin->update();
}

bool ArticleView::titleOnView() const
{
    if (m_titleHeight > 0)
        return scrollOffset().y() < topPadding + m_titleHeight * 0.7;
    const QRectF first = document()->documentLayout()->blockBoundingRect(document()->firstBlock());
    return scrollOffset().y() < first.bottom() - m_measures.lineHeight;
}

void ArticleView::reveal(Span span)
{
    endWay();
    const ViewLine first = lineAt(*document(), m_measures, scrollOffset(), span.start);
    const ViewLine last = lineAt(*document(), m_measures, scrollOffset(), std::max(span.start, span.end - 1));
    if (first.top < 0 || last.bottom > viewport()->height())
        scrollTo(span.start, 0.3);
}

void ArticleView::flash(Span span)
{
    m_flash = span;
    m_flashTimer.start();
    reveal(span);
    viewport()->update();
}

void ArticleView::setHits(const QList<Span> &hits)
{
    m_hits = hits;
    viewport()->update();
}

void ArticleView::setDifferences(const QList<DiffMark> &differences, DiffLook changedAs)
{
    m_differences = differences;
    m_changedAs = changedAs;
    viewport()->update();
}

void ArticleView::setCompared(const ComparedMarks &marks)
{
    m_compared = marks;
    viewport()->update();
}

void ArticleView::setCompareSide(CompareSide side)
{
    if (m_side == side)
        return;
    m_side = side;
    setVerticalScrollBarPolicy(side == CompareSide::None ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    keepTop([this] { layOutColumn(); });
}

void ArticleView::setLit(Span span)
{
    m_lit = span;
    viewport()->update();
}

QPointF ArticleView::scrollOffset() const
{
    return QPointF(0, verticalScrollBar()->value());
}

QList<ViewLine> ArticleView::linesOnView() const
{
    return linesIn(*document(), m_measures, scrollOffset(), viewport()->rect());
}

QRect ArticleView::rectOf(Span span) const
{
    const ViewLine line = lineAt(*document(), m_measures, scrollOffset(), std::max(span.start, span.end - 1));
    QRect rect = line.band(span).toRect();
    rect.setTop(qRound(line.top));
    rect.setBottom(qRound(line.bottom));
    if (!rect.intersects(viewport()->rect()))
        return {};
    return rect.translated(viewport()->pos());
}

QRect ArticleView::linesOf(Span span) const
{
    QRectF rect;
    for (const ViewLine &line : linesOnView()) {
        if (line.span.overlaps(span))
            rect |= QRectF(0, line.top - 4, viewport()->width(), line.bottom - line.top + 8);
    }
    return rect.toAlignedRect().intersected(viewport()->rect());
}

Scene ArticleView::scene() const
{
    return {m_article,
            m_marks,
            m_style,
            m_measures,
            themeOf(this),
            qreal(m_column),
            m_navigator.litEntity(),
            m_navigator.currentClaim(),
            m_selected,
            selectedSpan(),
            m_sentence,
            m_flash,
            m_hits,
            m_differences,
            m_changedAs,
            m_lit,
            &m_compared};
}

void ArticleView::paintEvent(QPaintEvent *event)
{
    if (!m_article.id || m_isOnTheWay)
        return;
    const QList<ViewLine> lines = linesIn(*document(), m_measures, scrollOffset(), event->rect());
    {
        QPainter painter(viewport());
        paintUnder(painter, scene(), lines);
        m_margin->paintLeaders(painter);
        paintTitle(painter);
    }
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    paintOver(painter, scene(), lines);
}

void ArticleView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    const TextMeasures measures = measuresFor(m_style, m_alone, *this);
    if (measures == m_measures && m_theme == &themeOf(this))
        return;
    m_measures = measures;
    if (m_article.id)
        keepTop([this] { build(); });
}

} // namespace crossread
