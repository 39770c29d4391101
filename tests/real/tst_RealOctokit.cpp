// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/FakeGithub.h"
#include "tests/helpers/TestPaths.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// GitHub's official client against our fake of GitHub: what our client is tested with is true.
///
/// GANTRY_TEST_NODE names Node.js (else the one on PATH), GANTRY_TEST_OCTOKIT the folder whose node_modules holds
/// octokit 5.0.5.
class tst_RealOctokit : public QObject
{
    Q_OBJECT
private slots:
    void takesTheFakeForGithub();
};

void tst_RealOctokit::takesTheFakeForGithub()
{
    const QString node = qEnvironmentVariable("GANTRY_TEST_NODE", u"node"_s);
    const QString octokit = qEnvironmentVariable("GANTRY_TEST_OCTOKIT");
    if (octokit.isEmpty())
        QSKIP("SKIPPED, THE FAKE OF GITHUB IS NOT TESTED WITH ITS OFFICIAL CLIENT: set GANTRY_TEST_OCTOKIT");
    helpers::FakeGithub fake(helpers::FakeGithub::Git::Yes);
    const QTemporaryDir folder;
    QFile key(folder.filePath(u"key.pem"_s));
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write(fake.makeApp().reveal());
    key.close();
    QProcess run;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OCTOKIT"_s, octokit);
    environment.insert(u"GITHUB_API"_s, fake.url().toString());
    environment.insert(u"GITHUB_APP_KEY"_s, key.fileName());
    run.setProcessEnvironment(environment);
    run.setProcessChannelMode(QProcess::MergedChannels);
    run.start(node, {helpers::sourceFile("tests/real/octokit.mjs")});
    QVERIFY(run.waitForFinished(120'000));
    const QByteArray output = run.readAll();
    QVERIFY2(run.exitStatus() == QProcess::NormalExit && run.exitCode() == 0, output.constData());
    QCOMPARE(output.count("ok "), 7);
}

QTEST_GUILESS_MAIN(tst_RealOctokit)
#include "tst_RealOctokit.moc"
