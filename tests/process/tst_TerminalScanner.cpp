// SPDX-License-Identifier: GPL-3.0-or-later
// A replay from any checkpoint must end on the screen that the whole stream ends on; libvterm is the judge.
#include "process/TerminalFilter.h"
#include "process/TerminalScanner.h"

#include <QTest>

#include <map>
#include <random>

#include <vterm.h>

using process::TerminalScanner;

namespace {

struct Checkpoint
{
    std::uint64_t offset = 0;
    std::string preamble;
};

std::vector<Checkpoint> scan(std::string_view stream, std::size_t chunk)
{
    std::vector<Checkpoint> found;
    TerminalScanner scanner(
        [&found](std::uint64_t offset, const std::string &preamble) { found.push_back({offset, preamble}); });
    for (std::size_t at = 0; at < stream.size(); at += chunk)
        scanner.feed(stream.substr(at, chunk));
    return found;
}

/// A screen and everything a program could have set.
class Screen
{
public:
    static constexpr int rows = 24;
    static constexpr int columns = 80;

    Screen()
        : m_terminal(vterm_new(rows, columns))
    {
        vterm_set_utf8(m_terminal, 1);
        m_screen = vterm_obtain_screen(m_terminal);
        static const VTermScreenCallbacks callbacks
            = {nullptr, nullptr, nullptr, &Screen::property, nullptr, nullptr, nullptr, nullptr, nullptr};
        vterm_screen_set_callbacks(m_screen, &callbacks, this);
        vterm_screen_enable_altscreen(m_screen, 1);
        vterm_output_set_callback(
            m_terminal,
            [](const char *bytes, std::size_t length, void *self) {
                static_cast<Screen *>(self)->m_answers.append(bytes, length);
            },
            this);
        vterm_screen_reset(m_screen, 1);
        m_properties[VTERM_PROP_ALTSCREEN] = m_properties[VTERM_PROP_MOUSE] = "0";
        m_properties[VTERM_PROP_TITLE].clear();
    }
    ~Screen() { vterm_free(m_terminal); }
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

    void write(std::string_view bytes)
    {
        process::TerminalFilter filter;
        filter.setReplay(true);
        std::string out;
        filter.feed(bytes, out);
        vterm_input_write(m_terminal, out.data(), out.size());
        vterm_screen_flush_damage(m_screen);
    }

    /// Cells with their attributes, the properties, and what paste and keys would send.
    QByteArray state()
    {
        QByteArray text;
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column)
                text += cell(row, column);
            text += '\n';
        }
        for (const auto &[name, value] : m_properties)
            text += QByteArray::number(name) + '=' + value + '\n';
        m_answers.clear();
        vterm_keyboard_start_paste(m_terminal);
        vterm_keyboard_key(m_terminal, VTERM_KEY_UP, VTERM_MOD_NONE);
        vterm_keyboard_key(m_terminal, static_cast<VTermKey>(VTERM_KEY_KP_5), VTERM_MOD_NONE);
        vterm_keyboard_key(m_terminal, VTERM_KEY_ENTER, VTERM_MOD_NONE);
        return text + QByteArray::fromStdString(m_answers).toPercentEncoding();
    }

private:
    QByteArray cell(int row, int column)
    {
        VTermScreenCell cell = {};
        vterm_screen_get_cell(m_screen, {row, column}, &cell);
        QByteArray text = QByteArray::number(cell.chars[0], 16);
        const auto &attributes = cell.attrs;
        text += QByteArray::number(attributes.bold | attributes.underline << 1 | attributes.italic << 3
                                   | attributes.blink << 4 | attributes.reverse << 5 | attributes.strike << 6
                                   | attributes.conceal << 7);
        for (const VTermColor &colour : {cell.fg, cell.bg}) {
            text += VTERM_COLOR_IS_DEFAULT_FG(&colour) || VTERM_COLOR_IS_DEFAULT_BG(&colour) ? QByteArray("d")
                : VTERM_COLOR_IS_INDEXED(&colour)
                ? "i" + QByteArray::number(colour.indexed.idx)
                : "r" + QByteArray::number(colour.rgb.red * 65536 + colour.rgb.green * 256 + colour.rgb.blue);
        }
        return text + ' ';
    }

    static int property(VTermProp name, VTermValue *value, void *self)
    {
        auto &properties = static_cast<Screen *>(self)->m_properties;
        if (name == VTERM_PROP_TITLE) {
            if (value->string.initial)
                properties[name].clear();
            properties[name].append(value->string.str, static_cast<qsizetype>(value->string.len));
        } else if (name == VTERM_PROP_ALTSCREEN || name == VTERM_PROP_MOUSE || name == VTERM_PROP_REVERSE) {
            properties[name] = QByteArray::number(vterm_get_prop_type(name) == VTERM_VALUETYPE_BOOL ? value->boolean
                                                                                                    : value->number);
        }
        return 1;
    }

    VTerm *m_terminal;
    VTermScreen *m_screen = nullptr;
    std::map<int, QByteArray> m_properties;
    std::string m_answers;
};

/// The first line that is not the same, from both.
QByteArray firstDifference(const QByteArray &actual, const QByteArray &expected)
{
    const QList<QByteArray> a = actual.split('\n');
    const QList<QByteArray> b = expected.split('\n');
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i))
            return "line " + QByteArray::number(i) + " is\n" + a.value(i).left(100) + "\nnot\n" + b.value(i).left(100);
    }
    return {};
}

/// A program that sets and forgets, draws and scrolls; it ends by drawing the whole screen in whatever state it is in.
std::string randomProgram(std::mt19937 &random)
{
    const auto number = [&random](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    // Left out is what libvterm takes another way than the emulator in use: several mouse modes (one switch for all),
    // cursor style and visibility (saved with the cursor), soft reset, and character sets together with the other
    // screen (not saved with the cursor). The tables below have them.
    static const std::array<const char *, 35> settings = {
        "\x1b[1m",
        "\x1b[0m",
        "\x1b[3;4m",
        "\x1b[7m",
        "\x1b[27m",
        "\x1b[22m",
        "\x1b[24m",
        "\x1b[9m",
        "\x1b[29m",
        "\x1b[31m",
        "\x1b[97;44m",
        "\x1b[39m",
        "\x1b[49m",
        "\x1b[38;5;123m",
        "\x1b[48;2;58;2;3m",
        "\x1b[38:2::9:8:7m",
        "\x1b[58;5;3m",
        "\x1b[?1h",
        "\x1b[?1l",
        "\x1b[?1000h",
        "\x1b[?1000l",
        "\x1b[?1006h",
        "\x1b[?2004h",
        "\x1b[?2004l",
        "\x1b[?7l",
        "\x1b[?7h",
        "\x1b=",
        "\x1b>",
        "\x1b(0",
        "\x1b(B",
        "\x1b)0",
        "\x1b]0;title one\a",
        "\x1b]2;zwei °\x1b\\",
        "\x1b[?1049h",
        "\x1b[?1049l",
    };
    const bool otherScreen = number(2) == 0;
    std::string stream;
    const std::size_t length = 40'000 + static_cast<std::size_t>(number(300'000));
    while (stream.size() < length) {
        const int choice = number(100);
        if (choice < 8) {
            const std::string_view setting
                = settings[static_cast<std::size_t>(number(static_cast<int>(settings.size())))];
            const bool charset = setting[1] == '(' || setting[1] == ')';
            if (otherScreen ? !charset : !setting.contains("1049"))
                stream += setting;
        } else if (choice < 10)
            stream += "\x1b[2J\x1b[H";
        else if (choice < 12)
            stream += "\x1bPignored\x1b\\\x1b]52;c;eA==\a";
        else if (choice < 20)
            stream += "\x1b[" + std::to_string(1 + number(24)) + ";" + std::to_string(1 + number(80)) + "H";
        else if (choice < 30)
            stream += "\r\n";
        else
            for (int i = number(60); i > 0; --i)
                stream += number(10) == 0 ? "é" : std::string(1, static_cast<char>('!' + number(90)));
    }
    for (int row = 1; row <= Screen::rows; ++row) {
        stream += "\x1b[" + std::to_string(row) + ";1H";
        for (int column = 0; column < Screen::columns - 1; ++column)
            stream += static_cast<char>('a' + (row + column) % 26);
        stream += "\x1b[K";
    }
    return stream;
}

} // namespace

class tst_TerminalScanner : public QObject
{
    Q_OBJECT
private slots:
    void endsOnTheSameScreenFromEveryCheckpoint();
    void findsTheSamePlacesForEverySplit();
    void keepsItsDistance();
    void neverCutsACharacterOrSequence();
    void marksAClearedScreen_data();
    void marksAClearedScreen();
    void marksTheNextSafePlaceOnRequest();
    void describesTheState_data();
    void describesTheState();
    void keepsThePreambleShort();
};

void tst_TerminalScanner::endsOnTheSameScreenFromEveryCheckpoint()
{
    std::mt19937 random(42);
    int compared = 0;
    for (int program = 0; program < 25; ++program) {
        const std::string stream = randomProgram(random);
        Screen whole;
        whole.write(stream);
        const QByteArray expected = whole.state();
        for (const Checkpoint &checkpoint : scan(stream, 4096)) {
            Screen part;
            part.write("junk \x1b[?2004h\x1b[41m\x1b(0"); // a pane that has been used
            part.write(checkpoint.preamble);
            part.write(std::string_view(stream).substr(checkpoint.offset));
            const QByteArray place = QByteArray::number(program) + " at " + QByteArray::number(checkpoint.offset)
                + ", after " + QByteArray::fromStdString(checkpoint.preamble).toPercentEncoding() + ": ";
            const QByteArray difference = firstDifference(part.state(), expected);
            QVERIFY2(difference.isEmpty(), (place + difference).constData());
            ++compared;
        }
    }
    QVERIFY(compared > 50);
}

void tst_TerminalScanner::findsTheSamePlacesForEverySplit()
{
    std::mt19937 random(43);
    std::string stream = randomProgram(random);
    while (stream.size() < 250'000)
        stream = randomProgram(random);
    const auto expected = scan(stream, stream.size());
    QVERIFY(expected.size() > 2);
    for (const std::size_t chunk : {std::size_t{1}, std::size_t{7}, std::size_t{4095}, std::size_t{65536}}) {
        const auto found = scan(stream, chunk);
        // Where a long run of text is cut decides between two equally good places; state and order must fit anyway.
        for (std::size_t i = 0; i < found.size(); ++i) {
            QVERIFY(i == 0 || found[i].offset > found[i - 1].offset);
            Screen whole;
            Screen part;
            whole.write(stream);
            part.write(found[i].preamble);
            part.write(std::string_view(stream).substr(found[i].offset));
            QCOMPARE(firstDifference(part.state(), whole.state()), QByteArray());
        }
        QVERIFY(found.size() + 1 >= expected.size());
    }
}

void tst_TerminalScanner::keepsItsDistance()
{
    const std::string lines = [] {
        std::string text;
        for (int i = 0; i < 100'000; ++i)
            text += std::to_string(i) + "\r\n";
        return text;
    }();
    const auto found = scan(lines, 4095);
    QCOMPARE(found.size(), lines.size() / TerminalScanner::distance);
    std::uint64_t last = 0;
    for (const Checkpoint &checkpoint : found) {
        QVERIFY(checkpoint.offset - last >= TerminalScanner::distance);
        QVERIFY(checkpoint.offset - last <= TerminalScanner::distance + TerminalScanner::lineGrace);
        QCOMPARE(lines[checkpoint.offset - 1], '\n');
        QCOMPARE(checkpoint.preamble,
                 std::string("\x1b"
                             "c"));
        last = checkpoint.offset;
    }
    // One line without an end gets some too, and so does a stream of nothing but colours.
    QVERIFY(scan(std::string(1'000'000, 'x'), 4095).size() >= 13);
    std::string colours;
    while (colours.size() < 1'000'000)
        colours += "\x1b[31m";
    QVERIFY(scan(colours, 4095).size() >= 13);
    // A program that clears all the time does not get more than its share.
    std::string clears;
    while (clears.size() < 1'000'000)
        clears += "\x1b[2J\x1b[H";
    QVERIFY(scan(clears, 4095).size() <= 1'000'000 / TerminalScanner::clearDistance + 1);
    QVERIFY(scan(std::string("\x1bP") + std::string(1'000'000, 'x'), 4095).empty());
}

void tst_TerminalScanner::neverCutsACharacterOrSequence()
{
    std::string wide;
    while (wide.size() < 1'000'000)
        wide += "漢";
    QVERIFY(scan(wide, 4095).empty()); // no place is certain before the next ASCII byte
    wide += "x\n";
    for (const Checkpoint &checkpoint : scan(wide, 4095))
        QCOMPARE(static_cast<unsigned char>(wide[checkpoint.offset]) & 0xc0,
                 checkpoint.offset < wide.size() ? 0x40 : 0);

    std::mt19937 random(44);
    for (int i = 0; i < 20; ++i) {
        const std::string stream = randomProgram(random);
        for (const Checkpoint &checkpoint : scan(stream, 1000)) {
            process::TerminalFilter filter;
            std::string out;
            filter.feed(std::string_view(stream).substr(0, checkpoint.offset), out);
            QVERIFY(filter.atGround());
            QVERIFY((static_cast<unsigned char>(stream[checkpoint.offset]) & 0xc0) != 0x80);
        }
    }
}

void tst_TerminalScanner::marksAClearedScreen_data()
{
    QTest::addColumn<QByteArray>("clear");
    QTest::addColumn<bool>("counts");
    QTest::newRow("erase all") << QByteArray("\x1b[2J") << true;
    QTest::newRow("home and erase below") << QByteArray("\x1b[H\x1b[J") << true;
    QTest::newRow("home and erase below, long") << QByteArray("\x1b[1;1H\x1b[0J") << true;
    QTest::newRow("other screen") << QByteArray("\x1b[?1049h") << true;
    QTest::newRow("reset") << QByteArray("\x1b"
                                         "c")
                           << true;
    QTest::newRow("erase below from elsewhere") << QByteArray("\x1b[5;1H\x1b[J") << false;
    QTest::newRow("home, text, erase below") << QByteArray("\x1b[Hx\x1b[J") << false;
    QTest::newRow("erase above") << QByteArray("\x1b[1J") << false;
    QTest::newRow("erase line") << QByteArray("\x1b[2K") << false;
}

void tst_TerminalScanner::marksAClearedScreen()
{
    QFETCH(QByteArray, clear);
    QFETCH(bool, counts);
    const std::string before(20'000, 'x');
    const auto found = scan(before + clear.toStdString() + "after", 1000);
    QCOMPARE(found.size(), counts ? 1U : 0U);
    if (counts)
        QCOMPARE(found[0].offset, before.size() + static_cast<std::size_t>(clear.size()));
}

void tst_TerminalScanner::marksTheNextSafePlaceOnRequest()
{
    std::vector<std::uint64_t> found;
    TerminalScanner scanner([&found](std::uint64_t offset, const std::string &) { found.push_back(offset); });
    scanner.feed(std::string(5000, 'x'));
    scanner.feed("\x1b[3");
    QVERIFY(found.empty());
    scanner.requestCheckpoint();
    scanner.feed("1mred");
    QCOMPARE(found, (std::vector<std::uint64_t>{5005}));
    QCOMPARE(scanner.preamble(),
             std::string("\x1b"
                         "c\x1b[31m"));
    QCOMPARE(scanner.offset(), 5008U);
}

void tst_TerminalScanner::describesTheState_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("preamble");
    const auto row = [](const char *name, const QByteArray &stream, const QByteArray &preamble) {
        QTest::newRow(name) << stream
                            << "\x1b"
                               "c"
                + preamble;
    };
    row("nothing", "text", "");
    row("modes in their order", "\x1b[?2004h\x1b[?1000;1006h\x1b[?25l", "\x1b[?2004h\x1b[?1000h\x1b[?1006h\x1b[?25l");
    row("modes back at their default", "\x1b[?2004h\x1b[?25l\x1b[?25h\x1b[?2004l", "");
    row("modes the emulator never sees", "\x1b[?2026h\x1b[?3h\x1b[?2l\x1b[?40h", "");
    row("mode that saves the cursor", "\x1b[?1048h",
        "\x1b"
        "7");
    row("saved and restored modes", "\x1b[?1000h\x1b[?1000s\x1b[?1000l\x1b[?1000r", "\x1b[?1000h");
    row("other screen", "\x1b[?1049h",
        "\x1b"
        "7\x1b[?1049h");
    row("other screen, entered in red", "\x1b[31m\x1b(0\x1b[?1049h\x1b[1m\x1b(B",
        "\x1b(0\x1b[31m\x1b"
        "7\x1b[?1049h\x1b[m\x1b(B\x1b[1;31m");
    row("margins", "\x1b[3;20r", "\x1b[3;20r");
    row("margins taken away", "\x1b[3;20r\x1b[r", "");
    row("character sets", "\x1b(0\x1b)B\x0e", "\x1b(0\x0e");
    row("colours", "\x1b[1;38;2;58;2;3m\x1b[48:5:7m", "\x1b[1;38;2;58;2;3;48;5;7m");
    row("colours taken away", "\x1b[1;31m\x1b[m", "");
    row("bold and dim end together", "\x1b[1;2;3m\x1b[22m", "\x1b[3m");
    row("saved cursor",
        "\x1b[31m\x1b"
        "7\x1b[32m\x1b"
        "8",
        "\x1b[31m\x1b"
        "7\x1b[m\x1b[31m");
    row("keypad, insert, style", "\x1b=\x1b[4h\x1b[3 q", "\x1b[4h\x1b=\x1b[3 q");
    row("title", "\x1b]0;one\a\x1b]2;two\x1b\\", "\x1b]0;two\a");
    row("reset keeps the title",
        "\x1b]0;one\a\x1b[1m\x1b[?25l\x1b"
        "c",
        "\x1b]0;one\a");
    row("soft reset", "\x1b[1m\x1b[?25l\x1b[?2004h\x1b[2;3r\x1b[4h\x1b[!p", "\x1b[?2004h");
    row("half a sequence", "\x1b[1m\x1b[3", "\x1b[1m");
}

void tst_TerminalScanner::describesTheState()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArray, preamble);
    TerminalScanner scanner([](std::uint64_t, const std::string &) { });
    scanner.feed(stream.toStdString());
    QCOMPARE(QByteArray::fromStdString(scanner.preamble()).toPercentEncoding(), preamble.toPercentEncoding());
}

void tst_TerminalScanner::keepsThePreambleShort()
{
    TerminalScanner scanner([](std::uint64_t, const std::string &) { });
    std::string stream
        = "\x1b[1;2;3;4;5;7;8;9;38;2;255;255;255;48;2;255;255;255m\x1b[9998;9999r\x1b[6 q\x1b(0\x1b)0\x1b*0\x1b+0"
          "\x0e\x1b=\x1b[4h\x1b[20h\x1b]0;"
        + std::string(300, 't') + "\a";
    for (int mode = 10'000; mode < 12'000; ++mode)
        stream += "\x1b[?" + std::to_string(mode) + "h\x1b[?" + std::to_string(mode) + "s";
    scanner.feed(stream);
    const std::string preamble = scanner.preamble();
    QVERIFY(preamble.size() <= process::TerminalState::maxPreambleBytes);
    QVERIFY(preamble.ends_with("t\a"));
}

QTEST_GUILESS_MAIN(tst_TerminalScanner)
#include "tst_TerminalScanner.moc"
