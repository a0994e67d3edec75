#include "app/text/sentences.h"
#include "ui/models/passagemime.h"
#include "ui/navigator.h"
#include "ui/reader/articleview.h"
#include "ui/reader/margin.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QHelpEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QToolTip>

// How the article view answers to mouse and keyboard.
namespace crossread {

Span ArticleView::selection() const
{
    const QTextCursor cursor = textCursor();
    Span span{cursor.selectionStart(), std::min<qsizetype>(cursor.selectionEnd(), m_article.text.size())};
    while (!span.isEmpty() && m_article.text[span.start].isSpace())
        ++span.start;
    while (!span.isEmpty() && m_article.text[span.end - 1].isSpace())
        --span.end;
    return span.isEmpty() ? Span{} : span;
}

void ArticleView::select(Span span)
{
    m_sentence = {};
    QTextCursor cursor(document());
    cursor.setPosition(int(std::clamp<qsizetype>(span.start, 0, m_article.text.size())));
    cursor.setPosition(int(std::clamp<qsizetype>(span.end, 0, m_article.text.size())), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void ArticleView::setCaret(qsizetype position)
{
    QTextCursor cursor(document());
    cursor.setPosition(int(std::clamp<qsizetype>(position, 0, m_article.text.size())));
    setTextCursor(cursor);
}

void ArticleView::selectNothing()
{
    QTextCursor cursor = textCursor();
    cursor.clearSelection();
    setTextCursor(cursor);
}

// The sentence at a place, or `step` sentences from there; at either end of the article the last there is.
Span ArticleView::sentenceAt(qsizetype position, int step) const
{
    QTextBlock block = document()->findBlock(int(position));
    while (block.isValid()) {
        QList<Span> here = sentences(block.text());
        for (Span &span : here)
            span = {span.start + block.position(), span.end + block.position()};
        if (step >= 0) {
            for (const Span span : here) {
                if (step == 0 ? span.end >= position : span.start > position)
                    return span;
            }
            block = block.next();
        } else {
            for (qsizetype i = here.size() - 1; i >= 0; --i) {
                if (here[i].start < position)
                    return here[i];
            }
            block = block.previous();
        }
    }
    return {};
}

void ArticleView::moveSentence(int step)
{
    qsizetype from = m_sentence.start;
    if (m_sentence.isEmpty()) {
        const QList<ViewLine> lines = linesOnView();
        if (lines.isEmpty())
            return;
        // A caret that was scrolled away is not where the reader is.
        const bool onView = caret() >= lines.first().span.start && caret() <= lines.last().span.end;
        from = onView ? caret() : m_top;
    }
    const Span next = sentenceAt(from, m_sentence.isEmpty() ? 0 : step);
    if (next.isEmpty())
        return;
    m_sentence = next;
    setCaret(next.start);
    reveal(next);
    // Who walks on by sentences means the sentence, and no longer the mark that is left behind.
    if (const int place = m_marks.placeOf(m_selected); place >= 0 && !m_marks.annotations[place].span.overlaps(next))
        selectAnnotation(0, false);
    viewport()->update();
}

void ArticleView::shrinkBySentence()
{
    const Span marked = selection();
    if (marked.isEmpty())
        return;
    const Span last = sentenceAt(marked.end - 1, 0);
    if (last.start <= marked.start) {
        m_sentence = last;
        selectNothing();
        setCaret(last.start);
        m_sentence = last;
    } else {
        const Span before = sentenceAt(last.start, -1);
        select({marked.start, std::max(marked.start + 1, before.end)});
        m_sentence = before;
    }
    viewport()->update();
}

Span ArticleView::paragraphAt(qsizetype position) const
{
    const QTextBlock block = document()->findBlock(int(position));
    return block.isValid() ? Span{block.position(), block.position() + block.length() - 1} : Span{};
}

void ArticleView::markParagraph()
{
    const Span marked = selection();
    Span paragraph = paragraphAt(marked.isEmpty() ? caret() : marked.start);
    if (marked.contains(paragraph) && !marked.isEmpty()) {
        QTextBlock next = document()->findBlock(int(marked.end)).next();
        while (next.isValid() && next.length() <= 1)
            next = next.next();
        paragraph = {marked.start, next.isValid() ? paragraphAt(next.position()).end : marked.end};
    }
    if (!paragraph.isEmpty())
        select(paragraph);
}

void ArticleView::moveSelectionEnd(SpanEnd end, int step)
{
    if (end == SpanEnd::Start && !selection().isEmpty()) {
        select(movedByWord(m_article.text, selection(), SpanEnd::Start, step));
        return;
    }
    QTextCursor cursor = textCursor();
    cursor.movePosition(step > 0 ? QTextCursor::NextWord : QTextCursor::PreviousWord, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void ArticleView::markSentence(bool extend)
{
    const Span marked = selection();
    if (m_sentence.isEmpty() && (!extend || marked.isEmpty()))
        moveSentence(0);
    Span span = m_sentence;
    if (extend && !marked.isEmpty()) {
        const Span next = sentenceAt(marked.end - 1, 1);
        span = {marked.start, next.isEmpty() ? marked.end : next.end};
    }
    if (span.isEmpty())
        return;
    select(span);
    m_sentence = sentenceAt(span.end - 1, 0); // from which the next step goes on
    viewport()->update();
}

QList<int> ArticleView::annotationsAt(qsizetype position) const
{
    QList<int> places = m_marks.annotationIndex.at(position);
    const auto rank = [this](int place) {
        const Annotation &annotation = m_marks.annotations[place];
        return std::pair(!m_style.passes(annotation), annotation.span.length());
    };
    std::stable_sort(places.begin(), places.end(), [&](int a, int b) { return rank(a) < rank(b); });
    return places;
}

void ArticleView::selectAnnotation(Id annotation, bool show)
{
    const int place = m_marks.placeOf(annotation);
    if (place < 0)
        annotation = 0;
    if (show && place >= 0)
        reveal(m_marks.annotations[place].span);
    if (m_selected == annotation)
        return;
    m_selected = annotation;
    m_dragged.reset();
    viewport()->update();
    m_margin->update();
    Q_EMIT annotationSelected(annotation);
}

qsizetype ArticleView::characterUnder(QPoint inViewport) const
{
    return characterAt(*document(), m_measures, scrollOffset(), inViewport);
}

void ArticleView::hover(QPoint inViewport)
{
    const qsizetype position = m_style.entities ? characterUnder(inViewport) : -1;
    QString name;
    if (position >= 0) {
        for (const int place : m_marks.mentionIndex.at(position)) {
            const Mention &mention = m_marks.mentions[place];
            if (!m_style.hiddenKinds.contains(mention.kind))
                name = mention.entity;
        }
    }
    m_navigator.setLitEntity(name);
}

bool ArticleView::clickGutter(QPoint inViewport)
{
    if (inViewport.x() >= gutterWidth || !m_style.claims)
        return false;
    for (const ViewLine &line : linesOnView()) {
        if (inViewport.y() < line.top || inViewport.y() >= line.bottom)
            continue;
        const QList<int> here = passagesOn(scene(), line);
        if (here.isEmpty())
            return false;
        // Where several claims share the line, each click takes the next.
        qsizetype next = 0;
        for (qsizetype i = 0; i < here.size(); ++i) {
            if (m_marks.passages[here[i]].claim == m_navigator.currentClaim())
                next = (i + 1) % here.size();
        }
        m_navigator.setCurrentClaim(m_marks.passages[here[next]].claim);
        return true;
    }
    return false;
}

QString ArticleView::toolTipAt(QPoint inViewport) const
{
    QStringList text;
    if (inViewport.x() < gutterWidth && m_style.claims) {
        for (const ViewLine &line : linesOnView()) {
            if (inViewport.y() < line.top || inViewport.y() >= line.bottom)
                continue;
            for (const int place : passagesOn(scene(), line)) {
                const PassageMark &mark = m_marks.passages[place];
                const QString stance = stanceName(mark.passage.stance, mark.passage.figureDiffers);
                text.append(mark.suggested ? tr("%1: %2 (suggested, %3)")
                                                 .arg(stance, mark.statement, locale().toString(mark.score, 'f', 2))
                                           : QStringLiteral("%1: %2").arg(stance, mark.statement));
            }
        }
        return text.join(QLatin1Char('\n'));
    }
    const qsizetype position = characterUnder(inViewport);
    if (position < 0)
        return {};
    for (const DiffMark &mark : m_differences) {
        if (mark.span.contains(position))
            text.append(mark.kind == DiffMark::Moved       ? tr("stands elsewhere in the other version")
                        : m_changedAs == DiffLook::Removed ? tr("gone in the newer version")
                        : m_changedAs == DiffLook::Added   ? tr("new in this version")
                                                           : tr("other words on the other side"));
    }
    if (m_style.annotations)
        text.append(m_marks.tip(annotationsAt(position)));
    if (m_style.entities) {
        for (const int place : m_marks.mentionIndex.at(position)) {
            const Mention &mention = m_marks.mentions[place];
            if (!m_style.hiddenKinds.contains(mention.kind))
                text.append(
                    QStringLiteral("<p>%1: %2</p>")
                        .arg(m_marks.kinds.value(mention.kind).title.toHtmlEscaped(), mention.entity.toHtmlEscaped()));
        }
    }
    return text.join(QString());
}

// The keys of the reader belong to the window's actions, so the text claims none but what moves the caret and
// copies; the text widget would keep every letter to itself.
bool ArticleView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        event->setAccepted(key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll));
        return true;
    }
    if (event->type() == QEvent::Wheel) { // beside the text, where a scroll area has no ear for it
        wheelEvent(static_cast<QWheelEvent *>(event));
        return event->isAccepted();
    }
    if (event->type() != QEvent::Resize)
        return QTextEdit::event(event);
    bool handled = false;
    keepTop([&] {
        handled = QTextEdit::event(event);
        layOutColumn();
    });
    return handled;
}

bool ArticleView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        m_navigator.setLitEntity({});
    return QTextEdit::viewportEvent(event);
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    keepTop([&] { QTextEdit::resizeEvent(event); });
    m_margin->setFixedHeight(height());
}

// The text widget brings the caret into view when it is shown first; the reader wants the place that was left.
void ArticleView::showEvent(QShowEvent *event)
{
    keepTop([&] { QTextEdit::showEvent(event); });
}

Span ArticleView::selectedSpan() const
{
    const int place = m_selected ? m_marks.placeOf(m_selected) : -1;
    return place < 0 ? Span{} : m_dragged ? m_draft : m_marks.annotations[place].span;
}

QRect ArticleView::handleOf(SpanEnd end) const
{
    const Span span = selectedSpan();
    if (span.isEmpty() || !m_style.annotations)
        return {};
    const bool last = end == SpanEnd::Last;
    const ViewLine line = lineAt(*document(), m_measures, scrollOffset(), last ? span.end - 1 : span.start);
    return handleRect(line, span, last).toAlignedRect();
}

std::optional<SpanEnd> ArticleView::handleAt(QPoint inViewport) const
{
    for (const SpanEnd end : {SpanEnd::Last, SpanEnd::Start}) {
        if (handleOf(end).adjusted(-2, -2, 2, 2).contains(inViewport))
            return end;
    }
    return {};
}

void ArticleView::dragTo(QPoint inViewport, bool byLetter)
{
    const QPointF point = QPointF(inViewport) + scrollOffset();
    qsizetype position = document()->documentLayout()->hitTest(point, Qt::FuzzyHit);
    if (!byLetter)
        position = nearestWordEdge(m_article.text, position);
    Span span = m_draft;
    (*m_dragged == SpanEnd::Last ? span.end : span.start) = position;
    if (span.isEmpty() || span == m_draft || span.of(m_article.text).trimmed().isEmpty())
        return;
    m_draft = span;
    viewport()->update();
}

void ArticleView::mousePressEvent(QMouseEvent *event)
{
    const QPoint before = std::exchange(m_pressed, event->position().toPoint());
    if (event->button() != Qt::LeftButton) {
        QTextEdit::mousePressEvent(event);
        return;
    }
    const bool again = m_clicks > 1 && m_clicked.elapsed() < QApplication::doubleClickInterval() &&
                       (m_pressed - before).manhattanLength() < QApplication::startDragDistance();
    if (m_clicks == 2 && again) {
        m_clicks = 3;
        m_clicked.start();
        select(sentenceAt(std::max<qsizetype>(0, textCursor().selectionStart() + 1), 0));
        return;
    }
    m_clicks = 1;
    if (clickGutter(m_pressed))
        return;
    if (const auto end = handleAt(m_pressed)) {
        m_draft = selectedSpan();
        m_dragged = end;
        return;
    }
    m_sentence = {};
    QTextEdit::mousePressEvent(event);
}

void ArticleView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const bool again = m_clicks == 3 && m_clicked.elapsed() < QApplication::doubleClickInterval();
    m_clicks = again ? 4 : 2;
    m_clicked.start();
    if (again)
        select(paragraphAt(textCursor().selectionStart()));
    else
        QTextEdit::mouseDoubleClickEvent(event);
}

void ArticleView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_dragged) {
        dragTo(point, event->modifiers() & Qt::AltModifier);
        return;
    }
    if (m_clicks < 3 || event->buttons() == Qt::NoButton)
        QTextEdit::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        hover(point);
    viewport()->setCursor(handleAt(point)           ? Qt::SizeHorCursor
                          : point.x() < gutterWidth ? Qt::ArrowCursor
                                                    : Qt::IBeamCursor);
}

void ArticleView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragged && event->button() == Qt::LeftButton) {
        m_dragged.reset();
        viewport()->update();
        Q_EMIT resizeWanted(m_selected, m_draft);
        return;
    }
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    Q_EMIT selectionSettled();
    const bool click = (point - m_pressed).manhattanLength() < QApplication::startDragDistance();
    if (!click || !selection().isEmpty() || point.x() < gutterWidth)
        return;
    const qsizetype position = characterUnder(point);
    if (position >= 0)
        Q_EMIT placeClicked(position);
    const QList<int> here = position >= 0 && m_style.annotations ? annotationsAt(position) : QList<int>();
    Id next = here.isEmpty() ? 0 : m_marks.annotations[here.first()].id;
    for (qsizetype i = 0; i < here.size(); ++i) {
        if (m_marks.annotations[here[i]].id == m_selected)
            next = m_marks.annotations[here[(i + 1) % here.size()]].id;
    }
    selectAnnotation(next, false);
}

void ArticleView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QTextEdit::wheelEvent(event);
        return;
    }
    // All panes have one size of text, which is the window's to set.
    if (const int turned = event->angleDelta().y())
        Q_EMIT m_navigator.trigger(turned > 0 ? QStringLiteral("zoomIn") : QStringLiteral("zoomOut"));
    event->accept();
}

QMimeData *ArticleView::createMimeDataFromSelection() const
{
    // The text widget's own data makes its formats when asked and hides those that are set.
    auto *quote = new QMimeData;
    const QTextDocumentFragment fragment = textCursor().selection();
    quote->setText(fragment.toPlainText());
    quote->setHtml(fragment.toHtml());
    if (!selection().isEmpty())
        setPassage(*quote, {m_article.id, selection()});
    return quote;
}

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_dragged) {
        m_dragged.reset();
        viewport()->update();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        m_sentence = {};
        selectNothing();
        selectAnnotation(0, false);
        viewport()->update();
        return;
    }
    if (event->key() == Qt::Key_Space) {
        event->ignore(); // the text widget would turn the page; the key marks a sentence
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QPoint below = viewport()->mapToGlobal(cursorRect().bottomLeft());
        Q_EMIT contextMenuWanted(caret(), below);
        return;
    }
    Q_EMIT contextMenuWanted(characterUnder(viewport()->mapFromGlobal(event->globalPos())), event->globalPos());
}

} // namespace crossread
