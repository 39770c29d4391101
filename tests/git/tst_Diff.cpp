// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/Diff.h"

#include <QTest>

using git::Diff;
using git::DiffLine;

/// " context", "+added", "-removed", "@7 words", "!note", one per line.
static QByteArrayList told(const Diff &diff)
{
    QByteArrayList lines;
    for (const DiffLine &line : diff.lines) {
        const QByteArray text = diff.textOf(line).toByteArray();
        switch (line.kind) {
        case DiffLine::Kind::Context:
            lines.append(' ' + text);
            break;
        case DiffLine::Kind::Added:
            lines.append('+' + text);
            break;
        case DiffLine::Kind::Removed:
            lines.append('-' + text);
            break;
        case DiffLine::Kind::Hunk:
            lines.append('@' + QByteArray::number(line.newLine) + (text.isEmpty() ? "" : ' ' + text));
            break;
        case DiffLine::Kind::Note:
            lines.append('!' + text);
            break;
        }
    }
    return lines;
}

class tst_Diff : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatGitPrints_data();
    void readsWhatGitPrints();
    void takesAnything_data();
    void takesAnything();
    void findsTheShortestWay_data();
    void findsTheShortestWay();
    void numbersLines();
    void marksWhatDiffersWithinALine();
    void pairsLinesForTwoColumns();
    void knowsBinaryFiles();
    void standsTwentyMegabytes();
};

void tst_Diff::readsWhatGitPrints_data()
{
    QTest::addColumn<QByteArray>("unified");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("nothing") << QByteArray() << QByteArrayList();
    QTest::newRow("a change") << QByteArray("diff --git a/f b/f\nindex 1..2 100644\n--- a/f\n+++ b/f\n"
                                            "@@ -1,3 +1,3 @@ int main()\n one\n-two\n+2\n three\n")
                              << QByteArrayList{"@1 int main()", " one", "-two", "+2", " three"};
    QTest::newRow("lines that look like heads")
        << QByteArray("@@ -1,2 +1,2 @@\n--- a/f\n-@@ -1 +1 @@\n+++ b/f\n+diff --git\n")
        << QByteArrayList{"@1", "--- a/f", "-@@ -1 +1 @@", "+++ b/f", "+diff --git"};
    QTest::newRow("no line feed at the end") << QByteArray("@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")
                                             << QByteArrayList{"@1", "-a", "!No newline at end of file", "+a"};
    QTest::newRow("an empty context line that lost its space")
        << QByteArray("@@ -1,3 +1,3 @@\n a\n\n-b\n+c\n") << QByteArrayList{"@1", " a", " ", "-b", "+c"};
    QTest::newRow("a mode") << QByteArray("diff --git a/f b/f\nold mode 100644\nnew mode 100755\n")
                            << QByteArrayList{"!old mode 100644", "!new mode 100755"};
    QTest::newRow("bytes that are no text")
        << QByteArray("@@ -0,0 +1 @@\n+\xff\xfe\n") << QByteArrayList{"@1", "+\xff\xfe"};
    QTest::newRow("carriage returns stay") << QByteArray("@@ -0,0 +1 @@\n+a\r\n") << QByteArrayList{"@1", "+a\r"};
}

void tst_Diff::readsWhatGitPrints()
{
    QFETCH(QByteArray, unified);
    QFETCH(QByteArrayList, lines);
    QCOMPARE(told(Diff::parse(unified)), lines);
}

void tst_Diff::takesAnything_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("no diff") << QByteArray("hello\nworld") << QByteArrayList{"!hello", "!world"};
    QTest::newRow("cut off in a head") << QByteArray("@@ -1,3 +") << QByteArrayList{"!@@ -1,3 +"};
    QTest::newRow("cut off in a hunk") << QByteArray("@@ -1,3 +1,3 @@\n a\n-b") << QByteArrayList{"@1", " a", "-b"};
    QTest::newRow("more lines than promised")
        << QByteArray("@@ -1 +1 @@\n-a\n+b\n+c\n") << QByteArrayList{"@1", "-a", "+b", "!+c"};
    QTest::newRow("numbers out of any range")
        << QByteArray("@@ -99999999999999999999 +1 @@\n") << QByteArrayList{"!@@ -99999999999999999999 +1 @@"};
    QTest::newRow("the highest number") << QByteArray("@@ -2147483647,2147483647 +2147483647 @@\n a\n")
                                        << QByteArrayList{"@1000000000", " a"};
    QTest::newRow("minus signs") << QByteArray("@@ --1 +-1 @@\n") << QByteArrayList{"!@@ --1 +-1 @@"};
}

void tst_Diff::takesAnything()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, lines);
    QCOMPARE(told(Diff::parse(bytes)), lines);
}

void tst_Diff::findsTheShortestWay_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("both empty") << QByteArray() << QByteArray() << QByteArrayList();
    QTest::newRow("the same") << QByteArray("a\nb\n") << QByteArray("a\nb\n") << QByteArrayList();
    QTest::newRow("new file") << QByteArray() << QByteArray("a\nb\n") << QByteArrayList{"@1", "+a", "+b"};
    QTest::newRow("emptied") << QByteArray("a\nb") << QByteArray() << QByteArrayList{"@1", "-a", "-b"};
    QTest::newRow("one line") << QByteArray("a") << QByteArray("b") << QByteArrayList{"@1", "-a", "+b"};
    QTest::newRow("in the middle") << QByteArray("1\n2\n3\n4\n5\n6\n7\n8\n9\n")
                                   << QByteArray("1\n2\n3\n4\nx\n6\n7\n8\n9\n")
                                   << QByteArrayList{"@2", " 2", " 3", " 4", "-5", "+x", " 6", " 7", " 8"};
    QTest::newRow("the example of the paper")
        << QByteArray("a\nb\nc\na\nb\nb\na\n") << QByteArray("c\nb\na\nb\na\nc\n")
        << QByteArrayList{"@1", "-a", "-b", " c", "+b", " a", " b", "-b", " a", "+c"};
    QTest::newRow("two places") << QByteArray("a\n1\n2\n3\n4\n5\n6\n7\nb\n")
                                << QByteArray("A\n1\n2\n3\n4\n5\n6\n7\nB\n")
                                << QByteArrayList{"@1", "-a", "+A", " 1", " 2", " 3",
                                                  "@6", " 5", " 6", " 7", "-b", "+B"};
    QTest::newRow("the last feed only") << QByteArray("a\n") << QByteArray("a")
                                        << QByteArrayList{"!No newline at end of file"};
}

void tst_Diff::findsTheShortestWay()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArrayList, lines);
    QCOMPARE(told(Diff::between(before, after)), lines);
}

void tst_Diff::numbersLines()
{
    const Diff diff = Diff::between("a\nb\nc\n", "a\nx\ny\nc\n");
    QCOMPARE(diff.added, 2);
    QCOMPARE(diff.removed, 1);
    const DiffLine &last = diff.lines.last();
    QCOMPARE(last.oldLine, 3);
    QCOMPARE(last.newLine, 4);
    QCOMPARE(diff.lines[2].oldLine, 2);
    QCOMPARE(diff.lines[2].newLine, 0);
}

void tst_Diff::marksWhatDiffersWithinALine()
{
    const Diff diff = Diff::between("call(one, two);\n", "call(one, three);\n");
    const DiffLine &removed = diff.lines[1];
    const DiffLine &added = diff.lines[2];
    QCOMPARE(diff.textOf(removed).sliced(removed.markFrom, removed.markTo - removed.markFrom), "wo");
    QCOMPARE(diff.textOf(added).sliced(added.markFrom, added.markTo - added.markFrom), "hree");
    // Never in the middle of a character: ä and ö share their first byte.
    const Diff marks = Diff::between("straße ä end\n", "straße ö end\n");
    const DiffLine &umlaut = marks.lines[1];
    QCOMPARE(marks.textOf(umlaut).sliced(umlaut.markFrom, umlaut.markTo - umlaut.markFrom), "ä");
    // Lines that share nothing are not marked.
    const Diff other = Diff::between("abcdefgh\n", "12345678\n");
    QCOMPARE(other.lines[1].markTo, 0);
}

void tst_Diff::pairsLinesForTwoColumns()
{
    const Diff diff = Diff::between("a\nb\nc\nd\n", "a\nX\nd\n");
    // hunk, a, -b | +X, -c | nothing, d
    const QList<git::DiffPair> wanted{{0, 0}, {1, 1}, {2, 4}, {3, -1}, {5, 5}};
    QCOMPARE(diff.pairs, wanted);
}

void tst_Diff::knowsBinaryFiles()
{
    QVERIFY(Diff::parse("diff --git a/p b/p\nindex 1..2\nBinary files a/p and b/p differ\n").binary);
    QVERIFY(Diff::between(QByteArray("a\0b", 3), "c").binary);
    QVERIFY(!Diff::parse("@@ -1 +1 @@\n-Binary files a and b differ\n+x\n").binary);
}

void tst_Diff::standsTwentyMegabytes()
{
    QByteArray before;
    QByteArray after;
    for (int i = 0; before.size() < 20 * 1024 * 1024; ++i) {
        before += "    \"package-" + QByteArray::number(i) + "\": \"1.0.0\",\n";
        after += "    \"package-" + QByteArray::number(i) + "\": \"1.0." + QByteArray::number(i % 100 == 0) + "\",\n";
    }
    const Diff diff = Diff::between(before, after);
    QVERIFY(diff.added > 5000);
    QCOMPARE(diff.added, diff.removed);
    QByteArray unified = "@@ -0,0 +1," + QByteArray::number(after.count('\n')) + " @@\n";
    for (const QByteArray &line : after.chopped(1).split('\n'))
        unified += '+' + line + '\n';
    QCOMPARE(Diff::parse(unified).added, after.count('\n'));
}

QTEST_GUILESS_MAIN(tst_Diff)
#include "tst_Diff.moc"
