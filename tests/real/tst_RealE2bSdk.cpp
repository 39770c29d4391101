// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/FakeE2b.h"
#include "tests/helpers/TestPaths.h"

#include <QTest>

/// The official SDK of E2B against our fake of the service: what our client is tested with is true.
///
/// GANTRY_TEST_NODE names Node.js, GANTRY_TEST_E2B_SDK the folder whose node_modules holds e2b 2.51.0.
class tst_RealE2bSdk : public QObject
{
    Q_OBJECT
private slots:
    void takesTheFakeForTheService();
};

void tst_RealE2bSdk::takesTheFakeForTheService()
{
    const QString node = qEnvironmentVariable("GANTRY_TEST_NODE");
    const QString sdk = qEnvironmentVariable("GANTRY_TEST_E2B_SDK");
    if (node.isEmpty() || sdk.isEmpty())
        QSKIP("SKIPPED, THE OFFICIAL E2B SDK IS NOT TESTED: set GANTRY_TEST_NODE and GANTRY_TEST_E2B_SDK");
    helpers::FakeE2b fake;
    QProcess run;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("E2B_SDK"), sdk);
    environment.insert(QStringLiteral("E2B_API_KEY"), helpers::FakeE2b::key());
    environment.insert(QStringLiteral("E2B_API_URL"), fake.url());
    environment.insert(QStringLiteral("E2B_SANDBOX_URL"), fake.url());
    run.setProcessEnvironment(environment);
    run.setProcessChannelMode(QProcess::MergedChannels);
    run.start(node, {helpers::sourceFile("tests/real/e2b_sdk.mjs")});
    QVERIFY(run.waitForFinished(240'000));
    const QByteArray output = run.readAll();
    QVERIFY2(run.exitStatus() == QProcess::NormalExit && run.exitCode() == 0, output.constData());
    QCOMPARE(output.count("ok "), 6);
}

QTEST_GUILESS_MAIN(tst_RealE2bSdk)
#include "tst_RealE2bSdk.moc"
