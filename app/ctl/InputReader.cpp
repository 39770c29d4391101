// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/InputReader.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <utility>

#include <unistd.h>

namespace ctl {

namespace {

constexpr qsizetype maxPromptBytes = 64 * 1024 * 1024;

} // namespace

InputReader::InputReader() = default;
InputReader::~InputReader() = default;

void InputReader::readAll(const Then &then)
{
    m_then = then;
    m_notifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &InputReader::readOn);
}

void InputReader::stop()
{
    m_then = {};
    if (m_notifier)
        m_notifier->setEnabled(false);
}

void InputReader::readOn()
{
    std::array<char, 64 * 1024> bytes;
    const ssize_t length = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (length < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (length > 0) {
        m_bytes.append(bytes.data(), length);
        if (m_bytes.size() < maxPromptBytes)
            return;
    }
    const auto then = std::exchange(m_then, {});
    stop();
    if (!then)
        return;
    if (length < 0)
        then(base::fail(base::Error::Kind::Unavailable, tr("Standard input cannot be read.")));
    else
        then(QString::fromUtf8(m_bytes));
}

} // namespace ctl
