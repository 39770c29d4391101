// SPDX-License-Identifier: GPL-3.0-or-later
// What clients ask of a holder.
#include "Holder.h"

#include "Time.h"

#include <csignal>

namespace holder {

namespace hold = process::hold;

void Holder::handleFrames(Client &client)
{
    // A writer who is faster than the child is read no further; its frames wait.
    while (!client.isGone() && (&client != m_writer || m_input.size() < maxInput)) {
        const auto frame = client.frames().next();
        if (!frame)
            break;
        handleFrame(client, *frame);
    }
    if (client.frames().isBroken())
        client.drop();
}

void Holder::handleFrame(Client &client, const hold::Frame &frame)
{
    if (!client.isAttached() || frame.type == hold::FrameType::Attach)
        return handleAttach(client, frame);
    switch (frame.type) {
    case hold::FrameType::Input:
        handleInput(client, frame.payload);
        break;
    case hold::FrameType::InputEnd:
        if (&client == m_writer && !m_spec.pty) {
            m_inputEnds = true;
            if (m_input.empty())
                m_child.closeInput();
        }
        break;
    case hold::FrameType::Resize:
        if (const auto size = hold::parseResize(frame.payload); size && &client == m_writer)
            resize(*size);
        break;
    case hold::FrameType::Signal:
        if (const auto request = hold::parseSignal(frame.payload))
            handleSignal(*request);
        break;
    default:
        client.drop();
        break;
    }
}

void Holder::handleAttach(Client &client, const hold::Frame &frame)
{
    const auto attach = frame.type == hold::FrameType::Attach ? hold::parseAttach(frame.payload) : std::nullopt;
    if (!attach || client.isAttached() || attach->protocol != hold::version) {
        std::string version;
        version.push_back(static_cast<char>(hold::version));
        hold::appendFrame(client.out(), hold::FrameType::Refused, version);
        client.pump(m_log, nowMs());
        client.drop();
        return;
    }
    process::runfolder::Checkpoint start = m_log.startFor(attach->replayBytes);
    if (attach->fromOffset >= 0)
        start = {std::min(static_cast<std::uint64_t>(attach->fromOffset), m_log.end()), {}};
    client.attach(*attach, start.offset, m_log.end());

    // The keyboard of a child with pipes belongs to the app that drives it, not to whoever looks at its output.
    const bool mayWrite = attach->wantsWrite && (m_spec.pty || !attach->wantsOutput);
    if (mayWrite)
        makeWriter(client);
    const bool hasSize = attach->rows > 0 && attach->columns > 0;
    const bool first = m_spec.waitForAttach && m_child.pid() == 0 && !m_ended;
    if (hasSize && (mayWrite || first))
        m_child.resize(attach->rows, attach->columns);

    hold::Attached attached;
    attached.isWriter = mayWrite;
    attached.isPty = m_spec.pty;
    attached.start = static_cast<std::int64_t>(start.offset);
    attached.end = static_cast<std::int64_t>(m_log.end());
    attached.pid = m_child.pid();
    attached.preamble = start.preamble;
    hold::appendAttached(client.out(), attached);
    if (hasSize && first)
        startChild();
}

void Holder::handleInput(Client &client, std::string_view bytes)
{
    if (&client != m_writer || m_inputEnds || m_reapedAt >= 0 || m_ended)
        return;
    m_input.append(bytes);
    if (m_child.pid() != 0)
        writeInput();
}

void Holder::handleSignal(hold::SignalRequest request)
{
    const bool waits = m_child.pid() == 0 && !m_ended;
    const bool ends = request.number == SIGTERM || request.number == SIGKILL || request.number == SIGINT
        || request.number == SIGHUP || request.number == SIGQUIT;
    m_stopAsked |= request.number == SIGTERM || request.number == SIGKILL;
    if (waits && ends) { // a child that waits for its first attach must not outwait its end
        m_exit.signal = request.number;
        finish();
    } else if (request.target == hold::SignalTarget::Child) {
        m_child.signalChild(request.number);
    } else if (request.number == SIGKILL) {
        m_child.killSession();
    } else {
        m_child.signalGroup(request.number);
    }
}

void Holder::makeWriter(Client &client)
{
    if (m_writer && m_writer != &client && !m_writer->isGone()) {
        hold::appendWriter(m_writer->out(), false);
        m_writer->pump(m_log, nowMs());
    }
    m_writer = &client;
}

void Holder::resize(hold::Size size)
{
    m_child.resize(size.rows, size.columns);
    if (m_spec.waitForAttach && m_child.pid() == 0 && !m_ended)
        startChild();
}

} // namespace holder
