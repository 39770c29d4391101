// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Paths.h"
#include "engines/RunFiles.h"
#include "logs/TerminalText.h"
#include "process/TerminalChannels.h"
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/Processes.h"
#include "tests/helpers/RealClaude.h"

namespace helpers {

/// A home, a fake Messages API and the real Claude CLI in a trusted project folder: what every test here starts from.
class RealSetup
{
public:
    enum class Folder { Trusted, Untrusted };

    explicit RealSetup(Folder folder = Folder::Trusted, const QJsonObject &script = {})
        : api(script)
        , project(home.makeFolder(QStringLiteral("home/project")))
        , claude(home, api, folder == Folder::Trusted ? QStringList{project} : QStringList())
    {
    }

    /// gantryctl run in the project with the real CLI and --json, plus @p more.
    [[nodiscard]] std::unique_ptr<CtlRun> run(const QStringList &more, const QByteArray &input = {}) const
    {
        return std::make_unique<CtlRun>(environment(),
                                        QStringList{QStringLiteral("run"), QStringLiteral("--json"),
                                                    QStringLiteral("--project"), project, QStringLiteral("--claude"),
                                                    program}
                                            + more,
                                        input);
    }
    /// The same in the background, with standard input left open for answers.
    [[nodiscard]] std::unique_ptr<CtlRun> background(const QString &prompt, const QStringList &more = {}) const
    {
        return std::make_unique<CtlRun>(environment(),
                                        QStringList{QStringLiteral("run"), QStringLiteral("--json"),
                                                    QStringLiteral("--background"), QStringLiteral("--project"),
                                                    project, QStringLiteral("--claude"), program,
                                                    QStringLiteral("--prompt"), prompt}
                                            + more,
                                        QByteArray(), CtlRun::Input::Open);
    }
    /// gantryctl session VERB ID with --json, plus @p more.
    [[nodiscard]] std::unique_ptr<CtlRun> session(const QString &verb, const QString &id,
                                                  const QStringList &more = {}) const
    {
        return std::make_unique<CtlRun>(
            environment(), QStringList{QStringLiteral("session"), verb, id, QStringLiteral("--json")} + more,
            QByteArray(), CtlRun::Input::Open);
    }
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment all = claude.environment();
        for (auto it = extra.begin(); it != extra.end(); ++it)
            all.insert(it.key(), it.value());
        return all;
    }

    /// Processes that still run because of this test: their environment points into its home.
    [[nodiscard]] QList<ProcessFacts> processes() const
    {
        const QByteArray mark = "HOME=" + home.home().toUtf8();
        QList<ProcessFacts> found = processesWith(mark);
        found.removeIf([](const ProcessFacts &facts) { return facts.pid == getpid(); });
        found.removeIf(
            [](const ProcessFacts &facts) { return facts.arguments.value(1).endsWith("fake_messages_api.py"); });
        return found;
    }
    /// Nothing of ours runs any more and no private file of a run is left.
    [[nodiscard]] bool isTidy() const
    {
        const bool noProcess = QTest::qWaitFor([this] { return processes().isEmpty(); }, 10'000);
        for (const ProcessFacts &facts : processes())
            qWarning("still running: %s", facts.arguments.join(' ').constData());
        bool noFile = true;
        // The CLI keeps a folder of its own for its debug files; ours hold run ids.
        for (const QString &runtime :
             QDir(base::Paths::fromEnvironment().runtime).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            qWarning("left behind: %s", qPrintable(runtime));
            noFile = false;
        }
        return noProcess && noFile;
    }

    TemporaryHome home;
    FakeMessagesApi api;
    QString project;
    RealClaude claude;
    QMap<QString, QString> extra;
    QString program = RealClaude::program();
};

/// Types into the terminal of a visible run and collects what it prints, as a window would.
class Typist
{
public:
    explicit Typist(const CtlRun &run)
    {
        const engines::RunFiles files(base::Paths::fromEnvironment(), base::RunId(run.runId()));
        m_screen.setLineHandler([this](const logs::LogLine &line) { m_scrolled += line.text + u'\n'; });
        m_channel = process::openChannel(files.folder(), files.socket());
        using process::TerminalChannel;
        QObject::connect(m_channel.get(), &TerminalChannel::received, m_channel.get(), [this](const QByteArray &bytes) {
            m_screen.feed(bytes);
            m_channel->consumed();
        });
        bool attached = false;
        const auto once = QObject::connect(m_channel.get(), &TerminalChannel::attached, m_channel.get(),
                                           [&attached] { attached = true; });
        m_channel->open(-1);
        if (!QTest::qWaitFor([&attached] { return attached; }, 10'000))
            qWarning("the terminal cannot be attached");
        QObject::disconnect(once);
    }

    void type(const QByteArray &bytes) { m_channel->sendInput(bytes); }
    /// Text and Return apart, as a person does: in one piece the CLI takes it for a paste.
    void typeLine(const QByteArray &text)
    {
        type(text);
        QTest::qWait(300);
        type("\r");
    }
    /// On the screen or scrolled off it. The bytes would not do: Claude draws what changed only, so a word in the place
    /// of another one lacks the letters that both have.
    bool waitFor(const QString &text)
    {
        const bool seen = QTest::qWaitFor([&] { return shown().contains(text); }, 20'000);
        if (!seen)
            qWarning("not seen in the terminal: %s in\n%s", qPrintable(text), qPrintable(shown()));
        return seen;
    }

private:
    [[nodiscard]] QString shown() const
    {
        QString text = m_scrolled;
        for (const logs::LogLine &line : m_screen.screen())
            text += line.text + u'\n';
        return text;
    }

    std::unique_ptr<process::TerminalChannel> m_channel;
    logs::TerminalText m_screen{24, 80};
    QString m_scrolled;
};

/// A prompt that brings the answers of the fake Messages API with it.
[[nodiscard]] inline QString promptFor(const QString &words, const QJsonArray &replies)
{
    return words + QStringLiteral("\n@fake ")
        + QString::fromUtf8(QJsonDocument(replies).toJson(QJsonDocument::Compact));
}

[[nodiscard]] inline QJsonObject bash(const QString &command)
{
    return {
        {QStringLiteral("tool"), QStringLiteral("Bash")},
        {QStringLiteral("input"),
         QJsonObject{{QStringLiteral("command"), command}, {QStringLiteral("description"), QStringLiteral("a test")}}}};
}

/// An answer that takes its time: a twentieth of a second for every five characters.
[[nodiscard]] inline QJsonObject slow(const QString &text, int times = 60)
{
    return {{QStringLiteral("text"), QString(text + u' ').repeated(times)},
            {QStringLiteral("chunk"), 5},
            {QStringLiteral("delay_ms"), 50}};
}

/// A line for the standard input of "gantryctl run --permission ask".
[[nodiscard]] inline QJsonObject answerTo(const QJsonObject &approval, const QString &decision)
{
    return {{QStringLiteral("question_id"), approval.value(u"question_id")}, {QStringLiteral("decision"), decision}};
}

} // namespace helpers
