// SPDX-License-Identifier: GPL-3.0-or-later
#include "InteractiveRun.h"

#include <QDir>

#include <cerrno>
#include <csignal>
#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace demo {
namespace {

constexpr int shownHistory = 20;

TerminalView::Theme themeOf(const QJsonObject &settings)
{
    const QString theme = settings.value("theme"_L1).toString();
    if (theme.startsWith("light"_L1))
        return TerminalView::Theme::Light;
    return theme.startsWith("dark"_L1) ? TerminalView::Theme::Dark : TerminalView::Theme::Unknown;
}

/// A closed terminal is an ordinary end; only a signal that somebody sent is told in the exit code.
bool isHungUp(int terminal)
{
    pollfd entry{terminal, POLLIN, 0};
    return ::poll(&entry, 1, 0) > 0 && (entry.revents & (POLLHUP | POLLERR)) != 0;
}

} // namespace

InteractiveRun::InteractiveRun(const Arguments &arguments, const Script &script, const QJsonObject &settings,
                               Conversation conversation, int terminal, QObject *parent)
    : QObject(parent)
    , m_arguments(arguments)
    , m_script(script)
    , m_conversation(std::move(conversation))
    , m_hooks(settings, this)
    , m_view(terminal, themeOf(settings), nullptr)
    , m_player(m_script, m_conversation, m_hooks, m_view, this)
    , m_keys(terminal, QSocketNotifier::Read)
    , m_terminal(terminal)
{
    m_player.setPermissionMode(arguments.permissionMode);
    m_player.setAllowedTools(arguments.allowedTools);
    m_leaveWindow.setSingleShot(true);
    m_leaveWindow.setInterval(1500);
    m_idle.setSingleShot(true);
    m_idle.setInterval(static_cast<int>(60'000 / script.speed));
    connect(&m_keys, &QSocketNotifier::activated, this, &InteractiveRun::readKeys);
    connect(&m_view, &TerminalView::submitted, this, &InteractiveRun::submit);
    connect(&m_view, &TerminalView::escaped, &m_player, &TurnPlayer::interrupt);
    connect(&m_view, &TerminalView::modeCycled, this, &InteractiveRun::cycleMode);
    connect(&m_view, &TerminalView::endOfFile, this, [this] { askToLeave(u"Ctrl-D"_s); });
    connect(&m_view, &TerminalView::interrupted, this, [this] {
        if (m_player.isBusy())
            m_player.interrupt();
        else
            askToLeave(u"Ctrl-C"_s);
    });
    connect(&m_player, &TurnPlayer::finished, this, &InteractiveRun::turnEnded);
    connect(&m_player, &TurnPlayer::exitRequested, this, [this](int code) { end(u"other"_s, code); });
    connect(&m_leaveWindow, &QTimer::timeout, this, [this] {
        m_leaveKey.clear();
        m_view.setHint({});
    });
    connect(&m_idle, &QTimer::timeout, this, [this] {
        m_player.fire(
            u"Notification"_s,
            {{u"message"_s, u"The demo agent is waiting for your input"_s}, {u"notification_type"_s, u"idle_prompt"_s}},
            [](const HookRunner::Outcome &) { });
    });
}

QString InteractiveRun::shownFolder() const
{
    const QString folder = QDir::currentPath();
    return folder.startsWith(QDir::homePath()) ? u'~' + folder.mid(QDir::homePath().size()) : folder;
}

void InteractiveRun::start(const QString &firstPrompt)
{
    m_view.setPermissionMode(m_arguments.permissionMode);
    m_view.showHeader(m_conversation.model(), shownFolder());
    const bool resumed = !m_conversation.messages().isEmpty();
    const QList<Conversation::Message> history = m_conversation.messages();
    for (const auto &message : history.mid(qMax<qsizetype>(0, history.size() - shownHistory)))
        message.fromUser ? m_view.prompt(message.text) : m_view.says(message.text);
    if (!firstPrompt.trimmed().isEmpty())
        m_queue << firstPrompt;
    QJsonObject fields{{u"source"_s, !resumed ? u"startup"_s : m_arguments.fork ? u"fork"_s : u"resume"_s}};
    if (!resumed)
        fields.insert("model"_L1, m_conversation.model());
    m_player.fire(u"SessionStart"_s, fields, [this](const HookRunner::Outcome &) {
        m_started = true;
        playQueued();
    });
}

void InteractiveRun::readKeys()
{
    char buffer[4096];
    const ssize_t n = ::read(m_terminal, buffer, sizeof buffer);
    if (n > 0)
        m_view.takeKeys(QByteArray(buffer, n));
    else if (n == 0 || (errno != EINTR && errno != EAGAIN)) {
        m_keys.setEnabled(false);
        end(u"other"_s, 0);
    }
}

void InteractiveRun::submit(const QString &text)
{
    m_idle.stop();
    m_queue << text;
    playQueued();
}

void InteractiveRun::playQueued()
{
    if (!m_started || m_ending || m_player.isBusy() || m_queue.isEmpty())
        return;
    const QString text = m_queue.takeFirst();
    if (text.startsWith(u'/'))
        runCommand(text.trimmed());
    else
        m_player.play(text);
}

void InteractiveRun::runCommand(const QString &command)
{
    if (command == "/exit"_L1 || command == "/quit"_L1)
        return end(u"prompt_input_exit"_s, 0);
    if (command == "/clear"_L1)
        return clearConversation();
    m_view.prompt(command);
    m_view.note(command == "/help"_L1
                    ? u"Demo agent: type a prompt to play the next part of the script; /clear, /exit"_s
                    : u"Unknown command: %1"_s.arg(command));
    playQueued();
}

void InteractiveRun::clearConversation()
{
    m_started = false;
    m_player.fire(u"SessionEnd"_s, {{u"reason"_s, u"clear"_s}}, [this](const HookRunner::Outcome &) {
        m_conversation.addCostState();
        m_conversation = Conversation::begin({}, m_arguments.model);
        m_view.clear();
        m_view.showHeader(m_conversation.model(), shownFolder());
        m_player.fire(u"SessionStart"_s, {{u"source"_s, u"clear"_s}}, [this](const HookRunner::Outcome &) {
            m_started = true;
            playQueued();
        });
    });
}

void InteractiveRun::turnEnded()
{
    m_idle.start();
    playQueued();
}

void InteractiveRun::askToLeave(const QString &key)
{
    if (m_leaveKey == key)
        return end(u"prompt_input_exit"_s, 0);
    m_leaveKey = key;
    m_leaveWindow.start();
    m_view.setHint(u"Press %1 again to exit"_s.arg(key));
}

void InteractiveRun::cycleMode()
{
    static const QStringList modes{u"manual"_s, u"acceptEdits"_s, u"plan"_s};
    const QString &next = modes[(modes.indexOf(m_player.permissionMode()) + 1) % modes.size()];
    m_player.setPermissionMode(next);
    m_view.setPermissionMode(next);
}

void InteractiveRun::signalRaised(int number)
{
    if (number == SIGWINCH)
        m_view.resized();
    else if (number == SIGHUP)
        end(u"other"_s, isHungUp(m_terminal) ? 0 : 129);
    else
        end(u"other"_s, number == SIGTERM ? 143 : 0);
}

void InteractiveRun::end(const QString &reason, int code)
{
    if (m_ending)
        return;
    m_ending = true;
    if (m_player.isBusy())
        m_player.interrupt();
    m_player.fire(u"SessionEnd"_s, {{u"reason"_s, reason}}, [this, code](const HookRunner::Outcome &) {
        m_conversation.addCostState();
        m_view.leave(m_conversation.turns() > 0
                         ? u"Resume this session with:\r\ngantry-demo-agent --resume %1"_s.arg(m_conversation.id())
                         : QString());
        emit ended(code);
    });
}

} // namespace demo
