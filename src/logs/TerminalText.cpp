// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/TerminalText.h"

#include "logs/TerminalGuard.h"

#include <QByteArray>

#include <algorithm>
#include <utility>
#include <vector>

#include <vterm.h>

namespace logs {

namespace {

Color colorOf(const VTermColor &color, bool isDefault)
{
    if (isDefault)
        return {};
    if (VTERM_COLOR_IS_INDEXED(&color))
        return {Color::Kind::Indexed, color.indexed.idx};
    return {Color::Kind::Rgb,
            static_cast<quint32>(color.rgb.red) << 16 | static_cast<quint32>(color.rgb.green) << 8 | color.rgb.blue};
}

Style styleOf(const VTermScreenCell &cell)
{
    Style style;
    style.foreground = colorOf(cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
    style.background = colorOf(cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg));
    style.bold = cell.attrs.bold != 0;
    style.italic = cell.attrs.italic != 0;
    style.underline = cell.attrs.underline != 0;
    style.reverse = cell.attrs.reverse != 0;
    style.strike = cell.attrs.strike != 0;
    return style;
}

bool isBlank(const VTermScreenCell &cell)
{
    return (cell.chars[0] == 0 || cell.chars[0] == U' ') && VTERM_COLOR_IS_DEFAULT_BG(&cell.bg) && !cell.attrs.reverse
        && !cell.attrs.underline;
}

void appendCharacters(QString &text, const VTermScreenCell &cell)
{
    if (cell.chars[0] == 0) {
        text += u' ';
        return;
    }
    for (const uint32_t character : cell.chars) {
        if (character == 0)
            break;
        const bool printable = character >= 0x20 && character <= 0x10ffff
            && !(character >= 0xd800 && character <= 0xdfff) && !(character >= 0x7f && character <= 0x9f);
        text += QChar::fromUcs4(printable ? static_cast<char32_t>(character) : U'\ufffd');
    }
}

LogLine lineOf(const VTermScreenCell *cells, int columns)
{
    while (columns > 0 && isBlank(cells[columns - 1]))
        --columns;
    LogLine line;
    for (int column = 0; column < columns; ++column) {
        const VTermScreenCell &cell = cells[column];
        if (cell.chars[0] == static_cast<uint32_t>(-1))
            continue; // the right half of a wide character
        const auto start = static_cast<int>(line.text.size());
        appendCharacters(line.text, cell);
        const auto length = static_cast<int>(line.text.size()) - start;
        const Style style = styleOf(cell);
        if (style == Style{})
            continue;
        if (!line.spans.isEmpty() && line.spans.last().start + line.spans.last().length == start
            && line.spans.last().style == style)
            line.spans.last().length += length;
        else
            line.spans.append({start, length, style});
    }
    return line;
}

} // namespace

class TerminalText::Private
{
public:
    Private(int rows, int columns)
        : m_terminal(vterm_new(rows, columns))
        , m_screen(vterm_obtain_screen(m_terminal))
        , m_guard(
              [this](QByteArrayView bytes) {
                  vterm_input_write(m_terminal, bytes.data(), static_cast<size_t>(bytes.size()));
              },
              [this] { keepScreen(); }, columns)
    {
        static constexpr VTermScreenCallbacks callbacks = [] {
            VTermScreenCallbacks made{};
            made.sb_pushline = [](int count, const VTermScreenCell *cells, void *user) {
                static_cast<Private *>(user)->emitLine(lineOf(cells, count));
                return 1;
            };
            return made;
        }();
        vterm_set_utf8(m_terminal, 1);
        vterm_output_set_callback(m_terminal, [](const char *, size_t, void *) { }, nullptr);
        vterm_screen_set_callbacks(m_screen, &callbacks, this);
        // The alternate screen stays off: what scrolls off or stands there at the end is what people look for in the
        // log of a full-screen program.
        vterm_screen_reset(m_screen, 1);
    }
    ~Private() { vterm_free(m_terminal); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    void feed(QByteArrayView bytes) { m_guard.feed(bytes); }

    [[nodiscard]] QList<LogLine> screen() const
    {
        int rows = 0;
        int columns = 0;
        vterm_get_size(m_terminal, &rows, &columns);
        QList<LogLine> lines;
        std::vector<VTermScreenCell> cells(static_cast<size_t>(columns));
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column)
                vterm_screen_get_cell(m_screen, {row, column}, &cells[static_cast<size_t>(column)]);
            lines.append(lineOf(cells.data(), columns));
        }
        while (!lines.isEmpty() && lines.last().text.isEmpty())
            lines.removeLast();
        return lines;
    }

    std::function<void(const LogLine &)> m_handler;

private:
    void emitLine(const LogLine &line)
    {
        if (m_handler)
            m_handler(line);
    }

    /// Programs clear the screen to draw it again: what is wiped away stays readable, but equal screens only once.
    void keepScreen()
    {
        const QList<LogLine> lines = screen();
        if (lines.isEmpty() || lines == m_kept)
            return;
        m_kept = lines;
        for (const LogLine &line : lines)
            emitLine(line);
    }

    VTerm *m_terminal;
    VTermScreen *m_screen;
    TerminalGuard m_guard;
    QList<LogLine> m_kept;
};

TerminalText::TerminalText(int rows, int columns)
    : d(std::make_unique<Private>(std::clamp(rows, 2, maxRows), std::clamp(columns, 2, maxColumns)))
{
}

TerminalText::~TerminalText() = default;
TerminalText::TerminalText(TerminalText &&) noexcept = default;
TerminalText &TerminalText::operator=(TerminalText &&) noexcept = default;

void TerminalText::setLineHandler(std::function<void(const LogLine &)> handler)
{
    d->m_handler = std::move(handler);
}

void TerminalText::feed(QByteArrayView bytes)
{
    d->feed(bytes);
}

QList<LogLine> TerminalText::screen() const
{
    return d->screen();
}

} // namespace logs
