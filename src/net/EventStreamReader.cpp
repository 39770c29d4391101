// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/EventStreamReader.h"

#include <QCoreApplication>

#include <algorithm>

namespace net {

using base::Error;

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

} // namespace

base::Result<> EventStreamReader::feed(QByteArrayView bytes, const std::function<void(const StreamEvent &)> &take)
{
    if (m_fault)
        return std::unexpected(*m_fault);
    while (!bytes.isEmpty()) {
        // The second half of CRLF may come with the next piece.
        if (std::exchange(m_lastWasReturn, false) && bytes.front() == '\n') {
            bytes = bytes.sliced(1);
            continue;
        }
        const auto end = std::ranges::find_if(bytes, [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype length = end - bytes.begin();
        if (m_rest.size() + m_event.data.size() + length > m_maxEvent) {
            m_rest.clear();
            m_event = {};
            m_fault = Error{
                Error::Kind::TooLarge,
                QCoreApplication::translate("net::EventStreamReader", "The server sent an event of more than %1 MB.")
                    .arg(m_maxEvent / 1024 / 1024),
                {}};
            return std::unexpected(*m_fault);
        }
        if (end == bytes.end()) {
            m_rest += bytes;
            return {};
        }
        m_lastWasReturn = *end == '\r';
        if (m_rest.isEmpty()) {
            line(bytes.first(length), take);
        } else {
            QByteArray whole = std::exchange(m_rest, {});
            whole += bytes.first(length);
            line(whole, take);
        }
        bytes = bytes.sliced(length + 1);
    }
    return {};
}

void EventStreamReader::finish(const std::function<void(const StreamEvent &)> &take)
{
    m_rest.clear();
    dispatch(take);
}

void EventStreamReader::line(QByteArrayView text, const std::function<void(const StreamEvent &)> &take)
{
    if (std::exchange(m_isFirstLine, false) && text.startsWith(byteOrderMark))
        text = text.sliced(byteOrderMark.size());
    if (text.isEmpty()) {
        dispatch(take);
        return;
    }
    const qsizetype colon = text.indexOf(':');
    const QByteArrayView field = colon < 0 ? text : text.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : text.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "event") {
        m_event.name = value.toByteArray();
    } else if (field == "data") {
        if (m_hasData)
            m_event.data += '\n';
        m_event.data += value;
        m_hasData = true;
    }
}

void EventStreamReader::dispatch(const std::function<void(const StreamEvent &)> &take)
{
    const StreamEvent event = std::exchange(m_event, {});
    if (std::exchange(m_hasData, false))
        take(event);
}

} // namespace net
