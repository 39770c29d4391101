// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/Program.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using base::Error;

class tst_Program : public QObject
{
    Q_OBJECT
private slots:
    void findsTheProgramOnThePath();
    void saysWhyAProgramCannotBeUsed_data();
    void saysWhyAProgramCannotBeUsed();
    void readsVersions_data();
    void readsVersions();
    void refusesWhatIsNoVersion_data();
    void refusesWhatIsNoVersion();
    void probesAProgram();
    void tellsWhenAProbeFails_data();
    void tellsWhenAProbeFails();
    void endsTheProcessWithTheProbe();

private:
    QString write(const QString &name, const QByteArray &script, bool executable = true);
    QTemporaryDir m_folder;
};

QString tst_Program::write(const QString &name, const QByteArray &script, bool executable)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.write(script);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | (executable ? QFile::ExeOwner : QFile::Permission(0)));
    return file.fileName();
}

void tst_Program::findsTheProgramOnThePath()
{
    QTemporaryDir other;
    const QString path = write(u"claude"_s, "#!/bin/sh\n");
    const QString search = other.path() + u':' + m_folder.path();
    QCOMPARE(claude::locateProgram({}, search).value(), path);
    QCOMPARE(claude::locateProgram(u"claude"_s, search).value(), path);
    QCOMPARE(claude::locateProgram(path, other.path()).value(), path);
    QFile::remove(path);
}

void tst_Program::saysWhyAProgramCannotBeUsed_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("nothing on PATH") << QString() << Error::Kind::NotFound;
    QTest::newRow("no such file") << m_folder.filePath(u"nothing"_s) << Error::Kind::NotFound;
    QTest::newRow("a folder") << m_folder.path() << Error::Kind::InvalidInput;
    QTest::newRow("not executable") << write(u"plain"_s, "x", false) << Error::Kind::PermissionDenied;
    QTest::newRow("not executable, on PATH") << u"plain"_s << Error::Kind::PermissionDenied;
}

void tst_Program::saysWhyAProgramCannotBeUsed()
{
    QFETCH(QString, program);
    QFETCH(Error::Kind, kind);
    const auto found = claude::locateProgram(program, m_folder.path());
    QVERIFY(!found);
    QCOMPARE(found.error().kind, kind);
    const QString named = program.isEmpty() ? u"claude"_s : program;
    QVERIFY2(found.error().message.contains(named), qPrintable(found.error().message));
}

void tst_Program::readsVersions_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QVersionNumber>("number");
    QTest::addColumn<bool>("isDemo");
    QTest::newRow("current") << "2.1.329 (Claude Code)\n"_ba << QVersionNumber(2, 1, 329) << false;
    QTest::newRow("demo") << "1.0.0 (Gantry demo agent)\n"_ba << QVersionNumber(1, 0, 0) << true;
    QTest::newRow("pre-release") << "3.0.0-beta.1 (Claude Code)"_ba << QVersionNumber(3, 0, 0) << false;
    QTest::newRow("bare") << "2.1"_ba << QVersionNumber(2, 1) << false;
}

void tst_Program::readsVersions()
{
    QFETCH(QByteArray, output);
    const auto version = claude::parseVersion(output);
    QVERIFY(version);
    QTEST(version->number, "number");
    QTEST(version->isDemo, "isDemo");
    QCOMPARE(version->text, QString::fromUtf8(output.trimmed()));
}

void tst_Program::refusesWhatIsNoVersion_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("help") << "Usage: claude [options]"_ba;
    QTest::newRow("number alone") << "7"_ba;
    QTest::newRow("broken UTF-8") << "2.1.\xff\xfe"_ba;
    QTest::newRow("endless") << QByteArray(100'000, '1');
}

void tst_Program::refusesWhatIsNoVersion()
{
    QFETCH(QByteArray, output);
    const auto version = claude::parseVersion(output);
    QVERIFY(!version);
    QCOMPARE(version.error().kind, Error::Kind::Corrupt);
}

void tst_Program::probesAProgram()
{
    const QString program = write(u"good"_s, "#!/bin/sh\n[ \"$1\" = --version ] && echo '2.1.329 (Claude Code)'\n");
    claude::VersionProbe probe;
    QSignalSpy found(&probe, &claude::VersionProbe::found);
    QSignalSpy failed(&probe, &claude::VersionProbe::failed);
    probe.start(program);
    probe.start(program); // while one runs: nothing
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(found[0][0].value<claude::Version>().number, QVersionNumber(2, 1, 329));
    probe.start(program);
    QTRY_COMPARE(found.count(), 2);
    QCOMPARE(failed.count(), 0);
}

void tst_Program::tellsWhenAProbeFails_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("missing") << m_folder.filePath(u"nothing"_s) << Error::Kind::Unavailable;
    QTest::newRow("hangs") << write(u"hangs"_s, "#!/bin/sh\nexec sleep 60\n") << Error::Kind::TimedOut;
    QTest::newRow("exit 3") << write(u"fails"_s, "#!/bin/sh\necho '2.1.1 (x)'; exit 3\n") << Error::Kind::Unavailable;
    QTest::newRow("crash") << write(u"crashes"_s, "#!/bin/sh\nkill -9 $$\n") << Error::Kind::Unavailable;
    QTest::newRow("other program") << write(u"other"_s, "#!/bin/sh\necho hello\n") << Error::Kind::Corrupt;
    QTest::newRow("endless output") << write(u"yes"_s, "#!/bin/sh\nexec yes\n") << Error::Kind::TimedOut;
}

void tst_Program::tellsWhenAProbeFails()
{
    QFETCH(QString, program);
    claude::VersionProbe probe;
    QSignalSpy found(&probe, &claude::VersionProbe::found);
    QSignalSpy failed(&probe, &claude::VersionProbe::failed);
    probe.start(program, std::chrono::milliseconds(500));
    QTRY_COMPARE(failed.count(), 1);
    QTEST(failed[0][0].value<Error>().kind, "kind");
    QCOMPARE(found.count(), 0);
}

void tst_Program::endsTheProcessWithTheProbe()
{
    const QString mark = m_folder.filePath(u"pid"_s);
    const QString program = write(u"waits"_s, "#!/bin/sh\necho $$ > " + mark.toUtf8() + "\nexec sleep 60\n");
    auto probe = std::make_unique<claude::VersionProbe>();
    probe->start(program);
    const auto readPid = [&mark] {
        QFile file(mark);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    };
    QTRY_VERIFY(!readPid().isEmpty());
    const QByteArray pid = readPid();
    probe.reset();
    QTRY_VERIFY(!QFile::exists(u"/proc/"_s + QString::fromLatin1(pid)));
}

QTEST_GUILESS_MAIN(tst_Program)
#include "tst_Program.moc"
