// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/AnswerInput.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>

#include <unistd.h>

namespace ctl {

namespace {

// An edited argument may hold a whole file.
constexpr qsizetype maxLineBytes = 32 * 1024 * 1024;

} // namespace

std::shared_ptr<AnswerInput> AnswerInput::shared()
{
    static std::weak_ptr<AnswerInput> known;
    auto input = known.lock();
    if (!input) {
        input = std::shared_ptr<AnswerInput>(new AnswerInput);
        known = input;
    }
    return input;
}

AnswerInput::AnswerInput()
    : m_notifier(std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read))
{
    m_notifier->setEnabled(false);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &AnswerInput::read);
}

AnswerInput::~AnswerInput() = default;

void AnswerInput::listen(QObject *listener, const std::function<void(const QByteArray &)> &line,
                         const std::function<void()> &end)
{
    m_listeners.append({listener, line, end});
    listenIfWanted();
}

void AnswerInput::ask(QObject *asker, const QString &words, const std::function<void(bool)> &answer)
{
    if (m_hasEnded) {
        answer(false);
        return;
    }
    m_questions.append({asker, words, answer});
    showNext();
}

void AnswerInput::read()
{
    const auto self = shared_from_this(); // the last one who waits may go with its answer
    std::array<char, 64 * 1024> bytes;
    const ssize_t length = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (length < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (length > 0)
        m_pending.append(bytes.data(), length);
    for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
        const QByteArray line = m_pending.first(end).trimmed();
        m_pending.remove(0, end + 1);
        takeLine(line);
    }
    if (length > 0 && m_pending.size() <= maxLineBytes)
        return;
    if (length <= 0 && !m_pending.isEmpty())
        takeLine(std::exchange(m_pending, {}).trimmed());
    end();
}

void AnswerInput::takeLine(const QByteArray &line)
{
    if (!m_questions.isEmpty()) {
        const Question question = m_questions.takeFirst();
        m_isShown = false;
        if (question.asker)
            question.answer(line.startsWith('y') || line.startsWith('Y'));
        showNext();
        return;
    }
    m_listeners.removeIf([](const Listener &each) { return !each.object; });
    if (!m_listeners.isEmpty() && !line.isEmpty())
        m_listeners.first().line(line);
}

void AnswerInput::end()
{
    m_hasEnded = true;
    m_notifier->setEnabled(false);
    for (const Question &question : std::exchange(m_questions, {})) {
        if (question.asker)
            question.answer(false);
    }
    for (const Listener &each : QList(m_listeners)) {
        if (each.object)
            each.end();
    }
}

void AnswerInput::showNext()
{
    m_questions.removeIf([](const Question &each) { return !each.asker; });
    if (!m_questions.isEmpty() && !std::exchange(m_isShown, true))
        std::fprintf(stderr, "%s ", qUtf8Printable(m_questions.first().words));
    listenIfWanted();
}

void AnswerInput::listenIfWanted()
{
    // What nobody asked for stays for whoever reads it later.
    m_notifier->setEnabled(!m_hasEnded && (!m_questions.isEmpty() || !m_listeners.isEmpty()));
}

} // namespace ctl
