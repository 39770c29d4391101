// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/usage/Transcripts.h"
#include "usage/FastFind.h"
#include "usage/TranscriptFiles.h"

#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using helpers::Transcripts;

class tst_TranscriptFiles : public QObject
{
    Q_OBJECT
private slots:
    void placesFiles_data();
    void placesFiles();
    void findsRoots();
    void listsTranscriptsOnly();
    void findsText();
};

void tst_TranscriptFiles::placesFiles_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("project");
    QTest::addColumn<QByteArray>("sessionProject");
    QTest::addColumn<QByteArray>("session");
    const auto row = [](const char *path, const char *project, const char *sessionProject, const char *session) {
        QTest::newRow(path) << QByteArray("/home/ann/.claude/projects/") + path << QByteArray(project)
                            << QByteArray(sessionProject) << QByteArray(session);
    };
    row("P/S.jsonl", "P", "P", "S");
    row("P/S.x.jsonl", "P", "P", "S.x");
    row("P/S/chat.jsonl", "P", "P", "S");
    row("P/S/subagents/x.jsonl", "P", "P", "S");
    row("P/S/subagents/a/b/x.jsonl", "P", "P/S/subagents/a", "b");
    row("a/b/c/d/e.jsonl", "a", "a/b/c", "d");
    row("x.jsonl", "x.jsonl", "Unknown Project", "x.jsonl");
    row("projects/S.jsonl", "projects", "projects", "S");
}

void tst_TranscriptFiles::placesFiles()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, project);
    QFETCH(QByteArray, sessionProject);
    QFETCH(QByteArray, session);
    const auto place = usage::placeOf(path.toStdString());
    QCOMPARE(QByteArray::fromStdString(place.project), project);
    QCOMPARE(QByteArray::fromStdString(place.sessionProject), sessionProject);
    QCOMPARE(QByteArray::fromStdString(place.session), session);
}

void tst_TranscriptFiles::findsRoots()
{
    QTemporaryDir folder;
    const std::string home = folder.path().toStdString();
    for (const char *name :
         {"a/projects", "b/projects", "c", ".claude/projects", ".config/claude/projects", "xdg/claude/projects"})
        QVERIFY(QDir(folder.path()).mkpath(QString::fromLatin1(name)));
    QVERIFY(::symlink((home + "/a").c_str(), (home + "/link").c_str()) == 0);
    using Roots = std::vector<std::string>;
    const auto roots = [&](const std::optional<std::string> &value, const std::string &xdg = {}) {
        return usage::projectRoots(value, xdg, home).value_or(Roots{"none"});
    };
    QVERIFY(roots({}) == (Roots{home + "/.config/claude/projects", home + "/.claude/projects"}));
    QVERIFY(roots({}, home + "/xdg") == (Roots{home + "/xdg/claude/projects", home + "/.claude/projects"}));
    QVERIFY(roots(home + "/b, ~/a ,," + home + "/c," + home + "/b/")
            == (Roots{home + "/b/projects", home + "/a/projects"}));
    QVERIFY(roots(home + "/a/projects") == Roots{home + "/a/projects"});
    QVERIFY(roots(home + "/link") == Roots{home + "/link/projects"});
    QVERIFY(roots("") == Roots{"none"});
    QVERIFY(roots(home + "/c") == Roots{"none"});
}

void tst_TranscriptFiles::listsTranscriptsOnly()
{
    const Transcripts transcripts;
    for (const QString &name : {u"P/S.jsonl"_s, u"P/S/x.jsonl"_s, u"P/.jsonl"_s, u"P/.h.jsonl"_s, u"P/a.JSONL"_s,
                                u"P/b.json"_s, u"Q/d.jsonl/e.jsonl"_s})
        transcripts.write(name, "x");
    QVERIFY(::symlink(transcripts.path(u"P"_s).c_str(), transcripts.path(u"P/loop"_s).c_str()) == 0);
    QVERIFY(::symlink(transcripts.path(u"P/S.jsonl"_s).c_str(), transcripts.path(u"P/link.jsonl"_s).c_str()) == 0);
    QVERIFY(::mkfifo(transcripts.path(u"P/pipe.jsonl"_s).c_str(), 0600) == 0);
    const auto list = usage::listTranscripts({transcripts.root().toStdString()});
    std::vector<std::string> paths;
    for (const auto &file : list.files)
        paths.push_back(file.path);
    // "S.jsonl" comes before "S/": a point is less than a slash.
    QVERIFY(paths
            == (std::vector{transcripts.path(u"P/.h.jsonl"_s), transcripts.path(u"P/S.jsonl"_s),
                            transcripts.path(u"P/S/x.jsonl"_s), transcripts.path(u"Q/d.jsonl/e.jsonl"_s)}));
    QVERIFY(list.problems.isEmpty());
    QCOMPARE(list.folders.size(), 5U);
}

void tst_TranscriptFiles::findsText()
{
    const std::string needle = "\"usage\":{";
    for (std::size_t size = 0; size < 150; ++size) {
        std::string text(size, '"');
        QVERIFY(usage::findText(text, needle, 0) == std::string::npos);
        for (std::size_t at = 0; at + needle.size() <= size; ++at) {
            std::string with = text;
            with.replace(at, needle.size(), needle);
            QCOMPARE(usage::findText(with, needle, 0), at);
            QCOMPARE(usage::findText(with, needle, at), at);
            QVERIFY(usage::findText(with, needle, at + 1) == std::string::npos);
        }
    }
}

QTEST_GUILESS_MAIN(tst_TranscriptFiles)
#include "tst_TranscriptFiles.moc"
