// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/helpers/FakeMessagesApi.h"
#include "tests/helpers/TemporaryHome.h"

#include <QCoreApplication>
#include <QTest>

namespace helpers {

/// The real Claude Code CLI, set up so that it asks nothing and reaches nobody but the fake Messages API.
///
/// "./dev test" names the program in GANTRY_TEST_CLAUDE. Start initTestCase() with
/// `GANTRY_NEEDS_REAL_CLAUDE();`: it skips aloud without the program, and fails where
/// GANTRY_REQUIRE_CLAUDE=1 says that it must be there.
class RealClaude
{
public:
    /// Writes the CLI's own settings for @p trustedFolders into @p home. The program rewrites that file, so this is
    /// done once per home, before its first start.
    RealClaude(const TemporaryHome &home, const FakeMessagesApi &api, const QStringList &trustedFolders)
        : m_environment(home.environment())
    {
        QJsonObject projects;
        for (const QString &folder : trustedFolders)
            projects.insert(folder, QJsonObject{{QStringLiteral("hasTrustDialogAccepted"), true}});
        const QJsonObject keys{{QStringLiteral("approved"), QJsonArray{apiKey().right(20)}},
                               {QStringLiteral("rejected"), QJsonArray{}}};
        const QJsonObject settings{{QStringLiteral("hasCompletedOnboarding"), true},
                                   {QStringLiteral("theme"), QStringLiteral("dark")},
                                   {QStringLiteral("customApiKeyResponses"), keys},
                                   {QStringLiteral("hasSeenAutoDefaultNotice"), true},
                                   {QStringLiteral("officialMarketplaceAutoInstallAttempted"), true},
                                   {QStringLiteral("projects"), projects}};
        QFile file(home.home() + QStringLiteral("/.claude.json"));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.write(QJsonDocument(settings).toJson());
        m_environment.insert(QStringLiteral("ANTHROPIC_BASE_URL"), api.url());
        m_environment.insert(QStringLiteral("ANTHROPIC_API_KEY"), apiKey());
        m_environment.insert(QStringLiteral("CLAUDE_CODE_MAX_RETRIES"), QStringLiteral("1"));
        for (const char *name : {"CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "DISABLE_TELEMETRY", "DISABLE_AUTOUPDATER",
                                 "DISABLE_ERROR_REPORTING"})
            m_environment.insert(QString::fromLatin1(name), QStringLiteral("1"));
    }

    /// Empty when there is none.
    [[nodiscard]] static QString program() { return qEnvironmentVariable("GANTRY_TEST_CLAUDE"); }
    [[nodiscard]] static bool isRequired() { return qEnvironmentVariable("GANTRY_REQUIRE_CLAUDE") == u"1"; }
    /// 20 characters and more, or the CLI does not take it for a key. Tests look for it where it must not be.
    [[nodiscard]] static QString apiKey() { return QStringLiteral("test-key-0123456789-abcdefghij"); }

    /// For gantry, gantryctl or the CLI itself: a private home, the fake API, no traffic but the API's.
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }

private:
    QProcessEnvironment m_environment;
};

} // namespace helpers

#define GANTRY_NEEDS_REAL_CLAUDE()                                                                                     \
    do {                                                                                                               \
        if (helpers::RealClaude::program().isEmpty()) {                                                                \
            if (helpers::RealClaude::isRequired())                                                                     \
                QFAIL("GANTRY_REQUIRE_CLAUDE=1, but GANTRY_TEST_CLAUDE names no program");                             \
            QSKIP("SKIPPED, THE REAL CLAUDE CLI IS NOT TESTED: run ./dev test where claude or npm is installed");      \
        }                                                                                                              \
    } while (false)
