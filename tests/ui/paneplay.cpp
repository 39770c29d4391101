// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the terminal area over real holders and shells, for looking at: paneplay light|dark [FOLDER FOR PICTURES].
// Without a folder the window stays open.
#include "process/HeldProcess.h"
#include "process/TerminalChannels.h"
#include "ui/style/ThemeManager.h"
#include "ui/terminal/FindBar.h"
#include "ui/terminal/SessionPane.h"
#include "ui/terminal/TerminalArea.h"
#include "ui/terminal/TerminalPane.h"

#include <QtWidgets>

#include <csignal>

using namespace ui;

namespace {

const char *const transcript
    = R"(printf '\033[48;5;236m\033[38;5;250m❯ Retry failed webhook deliveries with exponential backoff and jitter.\033[K\033[0m\n\n'
printf '\033[37m●\033[0m I will look at how deliveries are sent today before changing anything.\n\n'
printf '  Searched for \033[1m2\033[0m patterns, read \033[1m4\033[0m files \033[90m(ctrl+o to expand)\033[0m\n\n'
printf '\033[32m●\033[0m \033[1mWrite\033[0m(src/webhooks/retry.ts)\n  ⎿  Wrote \033[1m38\033[0m lines to \033[1msrc/webhooks/retry.ts\033[0m\n\n'
printf '\033[32m●\033[0m \033[1mBash\033[0m(npm test -- webhooks)\n  ⎿  \033[32m✓\033[0m test/webhooks/retry.test.ts \033[90m(14 tests) 312ms\033[0m\n\n'
printf 'See https://example.com/webhooks for the schedule. 中文 ┌──┐\n\n'
printf '\033[33m✻ Adding Retry-After cases…\033[0m \033[90m(1m 12s · esc to interrupt)\033[0m\n\n'
for c in 30 31 32 33 34 35 36 37 90 91 92 93 94 95 96 97; do printf "\033[${c}m%s\033[0m " $c; done; echo
printf '────────────────────────────────────────────\n❯ ')";

struct Play
{
    QTemporaryDir folder;
    QHash<base::SessionId, process::HeldProcess *> processes;
    int running = 0;

    QString run(const base::SessionId &id) const { return folder.filePath(id.toString()); }
    QString socket(const base::SessionId &id) const { return run(id) + QStringLiteral(".sock"); }

    void start(const base::SessionId &id, const QString &script)
    {
        QDir().mkdir(run(id));
        process::LaunchSpec spec;
        spec.runFolder = run(id);
        spec.socketPath = socket(id);
        spec.program = QStringLiteral("/bin/bash");
        spec.arguments = {QStringLiteral("--norc"), QStringLiteral("-c"), script};
        spec.environment = {"PATH=/usr/bin:/bin", "TERM=xterm-256color", "LANG=C.UTF-8", "PS1=$ "};
        spec.workingFolder = folder.path();
        auto *held
            = new process::HeldProcess(QCoreApplication::applicationDirPath() + QStringLiteral("/gantry-hold"), qApp);
        processes.insert(id, held);
        ++running;
        QObject::connect(held, &process::HeldProcess::exited, qApp, [this] { --running; });
        QObject::connect(held, &process::HeldProcess::failed, qApp, [this](const base::Error &error) {
            qWarning().noquote() << error.message << error.detail;
            --running;
        });
        held->start(spec);
    }

    void stop()
    {
        for (process::HeldProcess *held : std::as_const(processes))
            held->signalChild(SIGKILL, process::HeldProcess::Target::Group);
    }
};

PaneFacts facts(const QString &title, session::Status status)
{
    PaneFacts out;
    out.title = title;
    out.status = status;
    out.branch = QStringLiteral("fix/webhook-retry");
    out.model = QStringLiteral("Opus 5");
    out.permissionMode = QStringLiteral("acceptEdits");
    out.contextPercent = 38;
    out.autoPlay = out.canPause = out.canStop = out.canFinish = out.hasLog = true;
    out.playNextHint = QStringLiteral("A step is running");
    out.placeholder = QStringLiteral("Starting claude…");
    return out;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    ThemeManager themes;
    if (!themes.apply(argc > 1 && qstrcmp(argv[1], "dark") == 0 ? ThemeMode::Dark : ThemeMode::Light))
        return 1;
    const QString pictures = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();

    Play play;
    const base::SessionId retry(QStringLiteral("retry"));
    const base::SessionId limits(QStringLiteral("limits"));
    const base::SessionId shell(QStringLiteral("shell"));
    const base::SessionId done(QStringLiteral("done"));
    const base::SessionId lines(QStringLiteral("lines"));
    play.start(retry, QString::fromUtf8(transcript) + QStringLiteral("\nread -r x; exec bash --norc -i"));
    play.start(limits, QString::fromUtf8(transcript) + QStringLiteral("\nsleep 1000"));
    play.start(shell, QStringLiteral("exec bash --norc -i"));
    play.start(done, QStringLiteral("echo The API reference is complete.; exit 0"));
    play.start(lines, QStringLiteral("for i in $(seq 1 400); do echo \"line $i Retry-After\"; done; sleep 1000"));

    TerminalArea area;
    area.resize(1004, 774);
    area.setChannelFactory(
        [&](const base::SessionId &id) { return process::openChannel(play.run(id), play.socket(id)); });
    area.setFacts(retry, facts(QStringLiteral("Retry failed webhooks"), session::Status::Running));
    PaneFacts waiting = facts(QStringLiteral("Move rate limits to Redis"), session::Status::Waiting);
    waiting.question = QStringLiteral("Allow Bash?");
    waiting.questionDetail = QStringLiteral("redis-cli -n 3 FLUSHDB");
    waiting.permissionMode = QStringLiteral("bypassPermissions");
    area.setFacts(limits, waiting);
    area.setFacts(shell, facts(QStringLiteral("npm run dev"), session::Status::Idle));
    PaneFacts ended = facts(QStringLiteral("Generate API reference"), session::Status::Finished);
    ended.end = PaneFacts::End::Finished;
    ended.endText = QStringLiteral("Finished after 4 min 31 s, $0.28");
    ended.canResume = true;
    area.setFacts(done, ended);
    PaneFacts failed = facts(QStringLiteral("Fix flaky invoice test"), session::Status::Failed);
    failed.end = PaneFacts::End::Failed;
    failed.endText = QStringLiteral("Failed: exit code 1 after 38 s");
    failed.canRetry = true;
    area.setFacts(lines, failed);
    QObject::connect(&area, &TerminalArea::inspectorRequested, &area, &TerminalArea::setInspectorShown);
    area.show();

    const QString tag = QString::fromLatin1(argc > 1 ? argv[1] : "light");
    QList<std::function<void()>> scenes;
    const auto shoot = [&](const QString &name) {
        if (!pictures.isEmpty())
            area.grab().save(QStringLiteral("%1/pane-%2-%3.png").arg(pictures, name, tag));
    };
    scenes << [&] {
        shoot(QStringLiteral("empty"));
        area.open(done);
        area.open(limits);
        area.open(retry);
    } << [&] {
        area.markActivity(done);
    } << [&] {
        shoot(QStringLiteral("single"));
        area.openToTheRight(limits);
        area.openToTheRight(shell);
    } << [&] {
        area.removeSession(shell);
        area.removeSession(limits);
        area.setFacts(limits, waiting);
        area.setFacts(shell, facts(QStringLiteral("npm run dev"), session::Status::Idle));
    } << [&] {
        area.open(retry);
        area.openToTheRight(limits);
        area.split(Qt::Vertical);
        area.open(done);
        area.open(retry);
        area.split(Qt::Vertical);
        area.open(shell);
        area.open(limits);
    } << [&] {
    } << [&] {
        shoot(QStringLiteral("split"));
        area.setMaximized(true);
        area.open(lines);
        area.setMaximized(true);
    } << [&] {
        if (auto *pane = area.currentPane()) {
            pane->find();
            pane->findBar()->findChild<QLineEdit *>()->setText(QStringLiteral("retry-after"));
        }
    } << [&] {
        if (auto *pane = area.currentPane())
            for (int i = 0; i < 60; ++i)
                pane->findBar()->findUp();
    } << [&] { shoot(QStringLiteral("find")); };
    QTimer step;
    QObject::connect(&step, &QTimer::timeout, &area, [&] {
        if (!scenes.isEmpty())
            scenes.takeFirst()();
        else if (!pictures.isEmpty())
            area.close();
    });
    step.start(500);
    QObject::connect(&app, &QApplication::lastWindowClosed, &app, [&] { play.stop(); });
    app.setQuitOnLastWindowClosed(false);
    QTimer quit;
    QObject::connect(&quit, &QTimer::timeout, &app, [&] {
        if (!area.isVisible() && play.running <= 0)
            QApplication::quit();
    });
    quit.start(50);
    return QApplication::exec();
}
