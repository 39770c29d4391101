// SPDX-License-Identifier: GPL-3.0-or-later
// gantry-demo-agent: stands in for claude where there is no account or no network. It understands the flags that Gantry
// uses, runs the hooks, and plays a script; everything it shows says that it is not Claude.
#include "InteractiveRun.h"
#include "PrintRun.h"
#include "Signals.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace demo;

namespace {

constexpr int firstByteMs = 3000;
constexpr qsizetype maxPrompt = 10 * 1024 * 1024;

int fail(const QString &message)
{
    std::fprintf(stderr, "%s\n", qPrintable(message));
    return 1;
}

/// A prompt on stdin: its first byte must come soon, then it is read to its end.
std::expected<QString, QString> pipedPrompt()
{
    pollfd entry{STDIN_FILENO, POLLIN, 0};
    if (::poll(&entry, 1, firstByteMs) <= 0)
        return QString();
    QByteArray bytes;
    QByteArray buffer(64 * 1024, Qt::Uninitialized);
    for (ssize_t n; (n = ::read(STDIN_FILENO, buffer.data(), static_cast<size_t>(buffer.size()))) > 0;) {
        bytes.append(buffer.constData(), n);
        if (bytes.size() > maxPrompt)
            return std::unexpected(u"Error: piped stdin input exceeds 10MB"_s);
    }
    return QString::fromUtf8(bytes);
}

std::expected<QJsonObject, QString> loadSettings(const QString &source)
{
    if (source.isEmpty())
        return QJsonObject();
    QByteArray bytes = source.toUtf8();
    if (!source.trimmed().startsWith(u'{')) {
        QFile file(source);
        if (!file.open(QIODevice::ReadOnly))
            return std::unexpected(u"Error: Settings file not found: %1"_s.arg(source));
        bytes = file.readAll();
    }
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::unexpected(u"Error: Invalid JSON in settings: %1"_s.arg(source.left(200)));
    return document.object();
}

std::expected<Conversation, QString> openConversation(const Arguments &arguments)
{
    QString resume = arguments.resume;
    if (arguments.continueNewest)
        resume = Conversation::newest().value_or(QString());
    if (!arguments.sessionId.isEmpty() && Conversation::exists(arguments.sessionId))
        return std::unexpected(u"Error: Session ID %1 is already in use."_s.arg(arguments.sessionId));
    if (resume.isEmpty())
        return Conversation::begin(arguments.sessionId, arguments.model);
    auto conversation = Conversation::load(resume, arguments.model);
    if (!conversation)
        return std::unexpected(u"No conversation found with session ID: %1"_s.arg(resume));
    if (arguments.fork)
        conversation->fork(arguments.sessionId);
    return *conversation;
}

QString joinedPrompt(const QString &argument, const QString &piped)
{
    return argument.isEmpty() || piped.isEmpty() ? argument + piped : argument + u'\n' + piped;
}

int runInteractive(const Arguments &arguments, const Script &script, const QJsonObject &settings,
                   const Conversation &conversation, const QString &prompt)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return fail(u"The demo agent can't read the keyboard here: there is no controlling terminal."_s);
    // Both die before the terminal is closed, and the view gives it back as it was.
    int code = 0;
    {
        InteractiveRun run(arguments, script, settings, conversation, terminal, nullptr);
        Signals signalSource(nullptr);
        QObject::connect(&signalSource, &Signals::raised, &run, &InteractiveRun::signalRaised);
        QObject::connect(&run, &InteractiveRun::ended, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
        run.start(prompt);
        code = QCoreApplication::exec();
    }
    ::close(terminal);
    return code;
}

int runPrint(const Arguments &arguments, const Script &script, const QJsonObject &settings,
             const Conversation &conversation, const QString &prompt)
{
    if (prompt.isEmpty() && arguments.inputFormat != "stream-json"_L1)
        return fail(u"Error: Input must be provided either through stdin or as a prompt argument when using --print"_s);
    PrintRun run(arguments, script, settings, conversation, nullptr);
    Signals signalSource(nullptr);
    QObject::connect(&signalSource, &Signals::raised, &run, &PrintRun::signalRaised);
    QObject::connect(&run, &PrintRun::ended, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    run.start(prompt);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == "agents"_L1) { // of which a demo has none
        std::printf("[]\n");
        return 0;
    }
    auto arguments = parseArguments(argc, argv);
    if (!arguments) {
        if (!arguments.error().output.isEmpty())
            std::printf("%s\n", qPrintable(arguments.error().output));
        return arguments.error().code == 0 ? 0 : fail(arguments.error().error);
    }
    // Without a terminal to draw on, claude prints by itself too.
    arguments->print = arguments->print || ::isatty(STDOUT_FILENO) == 0;
    const auto script = loadScript();
    const auto settings = loadSettings(arguments->settings);
    if (!script || !settings)
        return fail(script ? settings.error() : script.error());
    const auto conversation = openConversation(*arguments);
    if (!conversation)
        return fail(conversation.error());
    QString piped;
    if (::isatty(STDIN_FILENO) == 0 && arguments->inputFormat != "stream-json"_L1) {
        const auto read = pipedPrompt();
        if (!read)
            return fail(read.error());
        piped = *read;
    }
    const QString prompt = joinedPrompt(arguments->prompt, piped);
    return arguments->print ? runPrint(*arguments, *script, *settings, *conversation, prompt)
                            : runInteractive(*arguments, *script, *settings, *conversation, prompt);
}
