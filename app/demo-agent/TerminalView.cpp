// SPDX-License-Identifier: GPL-3.0-or-later
#include "TerminalView.h"

#include "TextLayout.h"

#include <cerrno>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace demo {
namespace {

constexpr int foldedLines = 3; ///< of a tool's output
constexpr int keptSayings = 500;
constexpr char clearAll[] = "\x1b[2J\x1b[3J\x1b[H";
constexpr char bold[] = "1";
constexpr char dim[] = "2";

QString modeText(const QString &mode)
{
    if (mode == "acceptEdits"_L1)
        return u"⏵⏵ accept edits on"_s;
    if (mode == "plan"_L1)
        return u"⏸ plan mode on"_s;
    if (mode == "bypassPermissions"_L1)
        return u"⏵⏵ bypass permissions on"_s;
    if (mode == "auto"_L1)
        return u"⏵⏵ auto mode on"_s;
    return u"? for shortcuts"_s;
}

QString counted(qsizetype lines)
{
    return lines == 1 ? u"1 line"_s : u"%1 lines"_s.arg(lines);
}

/// First line after "● ", the others under it.
QStringList hung(const QStringList &lines, const QString &first, const QString &others)
{
    QStringList result;
    for (qsizetype i = 0; i < lines.size(); ++i)
        result << (i == 0 ? first : others) + lines[i];
    return result;
}

struct Colours
{
    const char *prompt;
    const char *added;
    const char *removed;
};

/// A background is only safe where the colour of the text on it is known.
Colours coloursOf(TerminalView::Theme theme)
{
    switch (theme) {
    case TerminalView::Theme::Dark:
        return {"48;2;36;42;50", "48;2;26;49;37;38;2;116;207;148", "48;2;59;33;32;38;2;255;144;135"};
    case TerminalView::Theme::Light:
        return {"48;2;231;235;241", "48;2;228;243;234;38;2;27;110;63", "48;2;253;235;233;38;2;179;38;30"};
    case TerminalView::Theme::Unknown:
        break;
    }
    return {"1", "32", "31"};
}

} // namespace

TerminalView::TerminalView(int terminal, Theme theme, QObject *parent)
    : QObject(parent)
    , m_terminal(terminal)
    , m_theme(theme)
{
    ::tcgetattr(terminal, &m_before);
    termios raw = m_before;
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG | IEXTEN);
    raw.c_iflag &= ~static_cast<tcflag_t>(ICRNL | IXON | BRKINT | INPCK | ISTRIP);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    ::tcsetattr(terminal, TCSANOW, &raw);
    write("\x1b[?2004h");
    showTitle();
    m_tick.setInterval(250);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        ++m_frame;
        redraw();
    });
}

TerminalView::~TerminalView()
{
    if (!m_left)
        leave({});
    ::tcsetattr(m_terminal, TCSANOW, &m_before);
}

int TerminalView::width() const
{
    winsize size{};
    if (::ioctl(m_terminal, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return 80;
    return qMax<int>(20, size.ws_col);
}

void TerminalView::write(const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t n = ::write(m_terminal, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (n > 0) {
            done += n;
        } else if (errno == EAGAIN) {
            pollfd entry{m_terminal, POLLOUT, 0};
            ::poll(&entry, 1, 1000);
        } else if (errno != EINTR) {
            return; // the terminal is gone; its hang-up ends us
        }
    }
}

QString TerminalView::styled(const QString &text, const char *sgr) const
{
    return u"\x1b["_s + QLatin1StringView(sgr) + u'm' + text + u"\x1b[0m"_s;
}

void TerminalView::showTitle()
{
    const bool busy = !m_working.isEmpty() || m_answered;
    write(QByteArray("\x1b]0;") + (busy ? "◐" : "✳") + " Demo agent\x07");
}

// --- the region under the conversation ------------------------------------------------------------------------------

QByteArray TerminalView::erased()
{
    if (!m_regionShown)
        return {};
    m_regionShown = false;
    QByteArray bytes = "\r";
    if (m_rowsAboveCursor > 0)
        bytes += "\x1b[" + QByteArray::number(m_rowsAboveCursor) + 'A';
    return bytes + "\x1b[J";
}

QStringList TerminalView::regionAbove() const
{
    static const QStringList frames{u"✢"_s, u"✳"_s, u"✶"_s, u"✻"_s, u"✽"_s, u"✻"_s, u"✶"_s, u"✳"_s};
    QStringList lines{QString()};
    if (m_answered)
        lines << questionLines();
    if (!m_working.isEmpty()) {
        const qint64 seconds = m_workingSince.elapsed() / 1000;
        const QString what = clipped(frames[m_frame % frames.size()] + u' ' + m_working + u'…', width() - 2);
        const QString hint = u" (%1s · esc to interrupt)"_s.arg(seconds);
        const bool fits = columnsOf(what) + columnsOf(hint) < width();
        lines << styled(what, "33") + (fits ? styled(hint, dim) : QString());
        lines << QString();
    }
    return lines;
}

QStringList TerminalView::questionLines() const
{
    const QString yes = m_denySelected ? u"   1. Yes"_s : styled(u" ❯ 1. Yes"_s, "94");
    const QString no = m_denySelected ? styled(u" ❯ 2. No"_s, "94") : u"   2. No"_s;
    return {styled(QString(width() - 2, u'─'), "94"),
            styled(u" %1 command"_s.arg(m_asked.tool), bold),
            QString(),
            u"   "_s + clipped(m_asked.text, width() - 6),
            QString(),
            u" Do you want to proceed?"_s,
            yes,
            no + styled(u" (esc)"_s, dim),
            QString()};
}

QString TerminalView::footer() const
{
    if (!m_hint.isEmpty())
        return u"  "_s + styled(m_hint, dim);
    const bool plain = m_mode == "manual"_L1 || m_mode == "default"_L1 || m_mode == "dontAsk"_L1;
    if (plain)
        return u"  "_s + styled(modeText(m_mode), dim);
    return u"  "_s + styled(modeText(m_mode), m_mode == "bypassPermissions"_L1 ? "31" : "35")
        + styled(u" (shift+tab to cycle)"_s, dim);
}

QByteArray TerminalView::drawn()
{
    const int columns = width();
    const QString rule = styled(QString(columns - 2, u'─'), dim);
    QStringList lines = regionAbove();
    lines << rule;
    const qsizetype inputAt = lines.size();
    // The cursor's place: the text before it, wrapped the same way.
    const QStringList before = wrapped(m_input.left(m_cursor), columns - 4);
    lines << hung(wrapped(m_input, columns - 4), u"❯ "_s, u"  "_s);
    lines << rule << footer();

    const qsizetype cursorRow = inputAt + before.size() - 1;
    const qsizetype up = lines.size() - 1 - cursorRow;
    const int column = 2 + columnsOf(before.constLast());
    QByteArray bytes = lines.join(u"\r\n"_s).toUtf8() + '\r';
    if (up > 0)
        bytes += "\x1b[" + QByteArray::number(up) + 'A';
    bytes += "\x1b[" + QByteArray::number(column) + 'C';
    m_rowsAboveCursor = static_cast<int>(cursorRow);
    m_regionShown = true;
    return bytes;
}

void TerminalView::redraw()
{
    print({});
}

void TerminalView::resized()
{
    if (m_left || width() == m_shownWidth)
        return redraw();
    m_shownWidth = width();
    m_regionShown = false;
    write(clearAll);
    QStringList lines;
    for (const Lines &each : m_said)
        lines += each();
    print(lines);
}

void TerminalView::say(Lines lines)
{
    m_shownWidth = width();
    print(lines());
    m_said.push_back(std::move(lines));
    if (m_said.size() > keptSayings)
        m_said.pop_front();
}

void TerminalView::print(const QStringList &lines)
{
    if (m_left)
        return;
    // In this order: both keep book of where the cursor is.
    QByteArray bytes = "\x1b[?25l";
    bytes += erased();
    for (const QString &line : lines)
        bytes += line.toUtf8() + "\r\n";
    bytes += drawn();
    write(bytes + "\x1b[?25h");
}

void TerminalView::leave(const QString &lastLine)
{
    if (m_left)
        return;
    m_tick.stop();
    QByteArray bytes = erased();
    m_left = true;
    if (!lastLine.isEmpty())
        bytes += "\r\n" + lastLine.toUtf8() + "\r\n";
    write(bytes + "\x1b[?2004l\x1b[?25h\x1b]0;\x07");
}

// --- what is said ---------------------------------------------------------------------------------------------------

void TerminalView::showHeader(const QString &model, const QString &folder)
{
    say([this, model, folder] {
        QStringList lines{styled(u" ✻ Demo agent, not Claude"_s, "1;33")};
        const QString words = u"Plays a script: nothing is read, changed or sent."_s;
        for (const QString &line : wrapped(words, width() - 4) + wrapped(u"%1 · %2"_s.arg(model, folder), width() - 4))
            lines << styled(u"   "_s + line, dim);
        return lines;
    });
}

void TerminalView::setPermissionMode(const QString &mode)
{
    m_mode = mode;
    redraw();
}

void TerminalView::setHint(const QString &hint)
{
    m_hint = hint;
    redraw();
}

void TerminalView::prompt(const QString &text)
{
    say([this, text = text.left(4000)] {
        const int columns = width() - 2;
        const char *background = coloursOf(m_theme).prompt;
        QStringList lines{QString()};
        for (const QString &line : hung(wrapped(text, columns - 3), u"❯ "_s, u"  "_s))
            lines << styled(line + QString(qMax(0, columns - columnsOf(line)), u' '), background);
        return lines;
    });
}

void TerminalView::says(const QString &text)
{
    say([this, text] { return QStringList{QString()} + hung(wrapped(text, width() - 4), u"● "_s, u"  "_s); });
}

void TerminalView::working(const QString &what)
{
    if (m_working.isEmpty() && !what.isEmpty())
        m_workingSince.start();
    m_working = what;
    what.isEmpty() ? m_tick.stop() : m_tick.start();
    showTitle();
    redraw();
}

void TerminalView::toolStarts(const Action &tool, const QString &)
{
    say([this, tool] {
        const QString title = clipped(u'(' + tool.text + u')', qMax(10, width() - 6 - columnsOf(tool.tool)));
        return QStringList{QString(), styled(u"●"_s, "32") + u' ' + styled(tool.tool, bold) + title};
    });
}

QStringList TerminalView::diffLines(const Action &tool) const
{
    const Colours colours = coloursOf(m_theme);
    const auto added = std::ranges::count_if(tool.diff, [](const QString &line) { return line.startsWith(u'+'); });
    const auto removed = std::ranges::count_if(tool.diff, [](const QString &line) { return line.startsWith(u'-'); });
    QStringList lines{u"  ⎿  Added %1, removed %2"_s.arg(counted(added), counted(removed))};
    int oldNumber = tool.number;
    int newNumber = tool.number;
    for (const QString &line : tool.diff) {
        const QChar mark = line.isEmpty() ? u' ' : line[0];
        const int number = mark == u'-' ? oldNumber : newNumber;
        oldNumber += mark != u'+';
        newNumber += mark != u'-';
        const QString shown = clipped(u"%1 %2 %3"_s.arg(number, 5).arg(mark).arg(line.mid(1)), width() - 8);
        const QString padded = shown + QString(qMax(0, width() - 8 - columnsOf(shown)), u' ');
        if (mark == u'+')
            lines << u"     "_s + styled(padded, colours.added);
        else if (mark == u'-')
            lines << u"     "_s + styled(padded, colours.removed);
        else
            lines << u"     "_s + shown;
    }
    return lines;
}

void TerminalView::toolEnds(const Action &tool, const QString &, const QString &error)
{
    say([this, tool, error] { return resultLines(tool, error); });
}

QStringList TerminalView::resultLines(const Action &tool, const QString &error) const
{
    if (!error.isEmpty())
        return hung(wrapped(error, width() - 7), u"  ⎿  "_s, u"     "_s);
    if (!tool.diff.isEmpty())
        return diffLines(tool);
    QStringList shown = tool.output.isEmpty() ? QStringList{u"(No output)"_s} : tool.output.mid(0, foldedLines);
    for (QString &line : shown)
        line = clipped(line, width() - 7);
    QStringList lines = hung(shown, u"  ⎿  "_s, u"     "_s);
    if (tool.output.size() > foldedLines)
        lines << styled(u"     … +%1 lines (ctrl+o to expand)"_s.arg(tool.output.size() - foldedLines), dim);
    return lines;
}

void TerminalView::note(const QString &text)
{
    say([text] { return QStringList{u"  ⎿  "_s + text}; });
}

void TerminalView::raw(const QByteArray &bytes)
{
    if (!m_left)
        write(erased() + bytes);
}

void TerminalView::clear()
{
    m_said.clear();
    raw(clearAll);
}

// --- questions and keys ---------------------------------------------------------------------------------------------

void TerminalView::ask(const Action &tool, const QString &, const Answered &answered)
{
    m_asked = tool;
    m_answered = answered;
    m_denySelected = false;
    showTitle();
    redraw();
}

void TerminalView::takeBack(const QString &why)
{
    if (!m_answered)
        return;
    m_answered = nullptr;
    if (!why.isEmpty())
        note(why);
}

void TerminalView::answer(Answer answer)
{
    // The call may ask the next question at once.
    const Answered answered = std::exchange(m_answered, nullptr);
    redraw();
    answered(answer);
}

void TerminalView::takeKeys(const QByteArray &bytes)
{
    m_hint.clear();
    for (const Key &key : m_keyboard.feed(bytes))
        takeKey(key);
    redraw();
}

void TerminalView::takeKey(const Key &key)
{
    using Code = Key::Code;
    if (m_answered)
        return takeQuestionKey(key);
    if (key.code == Code::Interrupt && !m_input.isEmpty() && m_working.isEmpty()) {
        m_input.clear();
        m_cursor = 0;
    } else if (key.code == Code::Interrupt) {
        emit interrupted();
    } else if (key.code == Code::Escape) {
        emit escaped();
    } else if (key.code == Code::EndOfFile) {
        emit endOfFile();
    } else if (key.code == Code::CycleMode) {
        emit modeCycled();
    } else if (key.code == Code::Enter) {
        const QString text = std::exchange(m_input, {});
        m_cursor = 0;
        if (!text.trimmed().isEmpty())
            emit submitted(text);
    } else {
        takeEditKey(key);
    }
}

void TerminalView::takeQuestionKey(const Key &key)
{
    using Code = Key::Code;
    if (key.code == Code::Up || key.code == Code::Down)
        m_denySelected = !m_denySelected;
    else if (key.code == Code::Enter)
        answer(m_denySelected ? Answer::Deny : Answer::Allow);
    else if (key.code == Code::Escape || key.code == Code::Interrupt)
        answer(Answer::Deny);
    else if (key.text == "1"_L1 || key.text == "y"_L1)
        answer(Answer::Allow);
    else if (key.text == "2"_L1 || key.text == "n"_L1)
        answer(Answer::Deny);
}

void TerminalView::takeEditKey(const Key &key)
{
    using Code = Key::Code;
    const QString text = key.code == Code::NewLine ? u"\n"_s : key.text;
    if (key.code == Code::Text || key.code == Code::NewLine) {
        m_input.insert(m_cursor, text);
        m_cursor += text.size();
    } else if (key.code == Code::Backspace && m_cursor > 0) {
        m_input.remove(--m_cursor, 1);
    } else if (key.code == Code::ClearLine) {
        m_input.clear();
        m_cursor = 0;
    } else if (key.code == Code::Left) {
        m_cursor = qMax<qsizetype>(0, m_cursor - 1);
    } else if (key.code == Code::Right) {
        m_cursor = qMin(m_input.size(), m_cursor + 1);
    } else if (key.code == Code::Home) {
        m_cursor = 0;
    } else if (key.code == Code::End) {
        m_cursor = m_input.size();
    }
}

} // namespace demo
