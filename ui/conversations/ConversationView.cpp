// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/ConversationView.h"

#include "ui/conversations/MarkdownDocument.h"
#include "ui/models/Format.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Buttons.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QLocale>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>

namespace ui {

using namespace Qt::StringLiterals;
using conversations::Entry;

namespace {

constexpr std::chrono::milliseconds sliceTime{8};
/// One entry must not take longer than a slice by much; the export has all of it.
constexpr qsizetype maxEntryText = 24 * 1024;
constexpr qsizetype maxMarks = 2000;

bool isFolded(Entry::Kind kind)
{
    switch (kind) {
    case Entry::Kind::Prompt:
    case Entry::Kind::Command:
    case Entry::Kind::Answer:
    case Entry::Kind::Compaction:
        return false;
    default:
        return true;
    }
}

/// A line end inside one block, so that a background and a font belong to the whole.
QString inOneBlock(QString text)
{
    text.remove(u'\r');
    return text.replace(u'\n', QChar(QChar::LineSeparator));
}

QString shortened(const QString &text)
{
    if (text.size() <= maxEntryText)
        return text;
    return text.first(maxEntryText) + u"\n\n"_s
        + ConversationView::tr("… and %1 more characters. Export the conversation to read them.")
              .arg(QLocale().toString(text.size() - maxEntryText));
}

} // namespace

struct ConversationView::Formats
{
    QTextCharFormat speaker, time, plain, muted, mono, link, failed;
    QTextBlockFormat head, body, fold, detail;
    QTextFrameFormat prompt;
};

ConversationView::ConversationView(QWidget *parent)
    : QTextBrowser(parent)
{
    describe(this, u"conversationView"_s, tr("Conversation"), tr("F3 goes to the next place of the words looked for"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(false);
    document()->setUndoRedoEnabled(false);
    document()->setDocumentMargin(theme(this).size().space.l);
    m_builder.setInterval(0);
    connect(&m_builder, &QTimer::timeout, this, &ConversationView::buildSome);
    connect(this, &QTextBrowser::anchorClicked, this, &ConversationView::onAnchor);
}

ConversationView::~ConversationView() = default;

int ConversationView::shownEntries() const
{
    return static_cast<int>(std::min<qsizetype>(m_shown.entries.size(), maxEntries));
}

ConversationView::Formats ConversationView::formats() const
{
    const Theme &look = theme(this);
    const auto &space = look.size().space;
    Formats f;
    f.plain.setFont(look.font(FontRole::Base));
    f.plain.setForeground(look.text());
    f.speaker = f.plain;
    f.speaker.setFont(look.font(FontRole::Strong));
    f.time = f.plain;
    f.time.setFont(look.font(FontRole::Small));
    f.time.setForeground(look.surface().textMuted);
    f.muted = f.time;
    f.mono = f.plain;
    f.mono.setFont(look.font(FontRole::Mono));
    f.link = f.time;
    f.link.setForeground(look.surface().accentText);
    f.failed = f.time;
    f.failed.setForeground(look.status(Tone::Failed).foreground);
    f.head.setTopMargin(space.l);
    f.head.setBottomMargin(space.xs);
    f.prompt.setBackground(look.surface().card);
    f.prompt.setBorder(look.size().line.hairline);
    f.prompt.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    f.prompt.setBorderBrush(look.surface().border);
    f.prompt.setPadding(space.s);
    f.prompt.setBottomMargin(space.m);
    f.body.setTopMargin(space.xs);
    f.body.setBottomMargin(space.xs);
    f.fold.setTopMargin(space.xxs);
    f.fold.setBottomMargin(space.xxs);
    f.detail.setBackground(look.surface().card);
    f.detail.setLeftMargin(space.l);
    f.detail.setBottomMargin(space.xs);
    f.detail.setNonBreakableLines(false);
    return f;
}

void ConversationView::setDocument(const conversations::Document &document)
{
    m_message.clear();
    m_shown = document;
    rebuild();
}

void ConversationView::setMessage(const QString &message)
{
    m_shown = {};
    m_message = message;
    rebuild();
}

void ConversationView::rebuild()
{
    m_builder.stop();
    m_heads.clear();
    m_details.clear();
    setExtraSelections({});
    clear();
    m_next = 0;
    m_wantsFirst = !m_words.isEmpty();
    if (!m_message.isEmpty())
        appendNote(m_message);
    if (shownEntries() > 0)
        m_builder.start();
}

void ConversationView::buildSome()
{
    QElapsedTimer since;
    since.start();
    while (m_next < shownEntries() && since.durationElapsed() < sliceTime) {
        append(m_next, m_shown.entries.at(m_next));
        ++m_next;
    }
    if (m_next < shownEntries())
        return;
    m_builder.stop();
    finish();
}

void ConversationView::finish()
{
    QStringList notes;
    const qsizetype more = m_shown.entries.size() - shownEntries();
    if (more > 0 || !m_shown.reading.isComplete)
        notes.append(tr("The rest is not shown here. Export the conversation to read it."));
    if (m_shown.reading.unreadableLines > 0)
        notes.append(tr("%n line(s) of the transcript could not be read.", nullptr, m_shown.reading.unreadableLines));
    if (!notes.isEmpty())
        appendNote(notes.join(u' '));
    markWords();
    emit built();
}

void ConversationView::append(int index, const Entry &entry)
{
    if (isFolded(entry.kind)) {
        appendFolded(index, entry);
        return;
    }
    switch (entry.kind) {
    case Entry::Kind::Prompt:
        appendSpeaker(entry, tr("You"));
        appendPlain(entry.text);
        break;
    case Entry::Kind::Command:
        appendSpeaker(entry, tr("Command"));
        appendPlain(entry.text);
        break;
    case Entry::Kind::Answer: {
        // Tools do not interrupt what Claude says.
        int before = index - 1;
        while (before >= 0 && isFolded(m_shown.entries.at(before).kind))
            --before;
        if (before < 0 || m_shown.entries.at(before).kind != Entry::Kind::Answer)
            appendSpeaker(entry, tr("Claude"));
        appendMarkdown(entry.text);
        break;
    }
    default:
        appendNote(tr("The conversation was compacted here."));
    }
    if (entry.cutBytes > 0)
        appendNote(tr("%1 more were left out.").arg(Format::size(entry.cutBytes)));
}

/// A block at the end; one that is empty there (after a frame or a table) is taken.
QTextCursor ConversationView::newBlock(const QTextBlockFormat &format)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (cursor.block().length() > 1)
        cursor.insertBlock(format, QTextCharFormat());
    else
        cursor.setBlockFormat(format);
    return cursor;
}

void ConversationView::appendSpeaker(const Entry &entry, const QString &name)
{
    const Formats f = formats();
    QTextCursor cursor = newBlock(f.head);
    cursor.insertText(name, f.speaker);
    if (entry.at.isValid())
        cursor.insertText(u"  "_s + QLocale().toString(entry.at.toLocalTime(), QLocale::ShortFormat), f.time);
}

void ConversationView::appendPlain(const QString &text)
{
    const Formats f = formats();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertFrame(f.prompt);
    cursor.insertText(inOneBlock(shortened(text.trimmed())), f.plain);
}

void ConversationView::appendMarkdown(const QString &text)
{
    const Formats f = formats();
    QTextCursor cursor = newBlock(f.body);
    cursor.insertFragment(QTextDocumentFragment(markdownDocument(shortened(text), theme(this)).get()));
}

void ConversationView::appendFolded(int index, const Entry &entry)
{
    const Formats f = formats();
    QTextCursor cursor = newBlock(f.fold);
    QString name = entry.tool;
    if (entry.kind == Entry::Kind::Thinking)
        name = tr("Thinking");
    else if (entry.kind == Entry::Kind::CommandOutput)
        name = tr("Output of the command");
    else if (entry.kind == Entry::Kind::Summary)
        name = tr("Summary of what was said before");
    else if (name.isEmpty())
        name = tr("Tool");
    QTextCharFormat link = f.link;
    link.setAnchor(true);
    link.setAnchorHref(u"fold:%1"_s.arg(index));
    link.setToolTip(tr("Show or hide the details"));
    cursor.insertText(u"\u25B8 "_s + name, link);
    if (!entry.about.isEmpty())
        cursor.insertText(u"  "_s + entry.about.left(160), f.muted);
    if (entry.isError)
        cursor.insertText(u"  "_s + tr("failed"), f.failed);
    cursor.setKeepPositionOnInsert(true);
    m_heads.insert(index, cursor);
}

void ConversationView::appendNote(const QString &text)
{
    const Formats f = formats();
    newBlock(f.head).insertText(text, f.muted);
}

void ConversationView::toggle(int index)
{
    if (m_details.contains(index))
        fold(index);
    else if (m_heads.contains(index))
        unfold(index);
}

void ConversationView::unfold(int index)
{
    const Entry &entry = m_shown.entries.at(index);
    const Formats f = formats();
    // Not the kept cursor itself: its anchor has moved on with what was added behind it.
    const int start = m_heads.value(index).position();
    QTextCursor cursor(document());
    cursor.setPosition(start);
    cursor.beginEditBlock();
    if (!entry.input.isEmpty() && entry.input != "{}") {
        cursor.insertBlock(f.detail, f.mono);
        cursor.insertText(inOneBlock(shortened(QString::fromUtf8(entry.input))), f.mono);
    }
    if (!entry.text.trimmed().isEmpty()) {
        cursor.insertBlock(f.detail, f.mono);
        cursor.insertText(inOneBlock(shortened(entry.text)), entry.kind == Entry::Kind::Thinking ? f.plain : f.mono);
    }
    if (cursor.position() == start) {
        cursor.insertBlock(f.detail, f.muted);
        cursor.insertText(entry.kind == Entry::Kind::Tool && !entry.hasResult ? tr("Nothing came back.") : tr("Empty"),
                          f.muted);
    }
    cursor.endEditBlock();
    QTextCursor detail(document());
    detail.setPosition(start);
    detail.setPosition(cursor.position(), QTextCursor::KeepAnchor);
    detail.setKeepPositionOnInsert(true);
    m_details.insert(index, detail);
}

void ConversationView::fold(int index)
{
    m_details.take(index).removeSelectedText();
}

void ConversationView::setWords(const QStringList &words)
{
    if (words == m_words)
        return;
    m_words = words;
    m_wantsFirst = !words.isEmpty();
    if (isBuilt())
        markWords();
}

void ConversationView::markWords()
{
    QList<QTextEdit::ExtraSelection> marks;
    const StatusColors &look = theme(this).status(Tone::Waiting);
    for (const QString &word : std::as_const(m_words)) {
        // As the search does: at the beginning of a word.
        const QRegularExpression shape(u"(?<![\\p{L}\\p{N}])"_s + QRegularExpression::escape(word),
                                       QRegularExpression::CaseInsensitiveOption
                                           | QRegularExpression::UseUnicodePropertiesOption);
        QTextCursor found(document());
        while (marks.size() < maxMarks) {
            found = document()->find(shape, found);
            if (found.isNull() || !found.hasSelection())
                break;
            QTextEdit::ExtraSelection mark;
            mark.cursor = found;
            mark.format.setBackground(look.background);
            mark.format.setForeground(look.foreground);
            marks.append(mark);
        }
    }
    std::ranges::sort(marks, {}, [](const QTextEdit::ExtraSelection &mark) { return mark.cursor.selectionStart(); });
    setExtraSelections(marks);
    if (std::exchange(m_wantsFirst, false)) {
        moveCursor(QTextCursor::Start);
        findNext();
    }
}

bool ConversationView::findNext(bool backwards)
{
    const QList<QTextEdit::ExtraSelection> marks = extraSelections();
    if (marks.isEmpty())
        return false;
    const int here = textCursor().selectionStart();
    const auto placeOf = [](const QTextEdit::ExtraSelection &mark) { return mark.cursor.selectionStart(); };
    qsizetype next = -1;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        if (backwards && placeOf(marks[i]) < here)
            next = i;
        else if (!backwards && next < 0 && (placeOf(marks[i]) > here || (here == 0 && !textCursor().hasSelection())))
            next = i;
    }
    if (next < 0)
        next = backwards ? marks.size() - 1 : 0;
    QTextCursor cursor = marks[next].cursor;
    setTextCursor(cursor);
    // In the upper third, so that what follows can be read.
    const int y = cursorRect(cursor).top();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + y - viewport()->height() / 3);
    return true;
}

void ConversationView::onAnchor(const QUrl &url)
{
    if (url.scheme() == "fold"_L1) {
        toggle(url.path().toInt());
        return;
    }
    if (url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "mailto"_L1)
        emit linkActivated(url);
}

QVariant ConversationView::loadResource(int, const QUrl &)
{
    // A picture in an answer must not read files or ask servers. Not an invalid value: for that Qt looks on the disk.
    return QByteArray("");
}

void ConversationView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    const bool look = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange;
    if (look && (m_next > 0 || !m_message.isEmpty()))
        rebuild();
}

} // namespace ui
