// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace ctl {

/// Standard input as lines that answer questions. One for the whole program, however many sessions it plays: two
/// readers would take the lines from each other, and the one that comes too late would wait with the whole program.
class AnswerInput : public QObject, public std::enable_shared_from_this<AnswerInput>
{
    Q_OBJECT
public:
    /// The one that is in use, else a new one.
    [[nodiscard]] static std::shared_ptr<AnswerInput> shared();
    ~AnswerInput() override;

    /// While @p listener lives. Each line goes to one listener only, its end to all.
    void listen(QObject *listener, const std::function<void(const QByteArray &)> &line,
                const std::function<void()> &end);
    /// Asks the person at the terminal, after those who asked before. The end of the input is a no.
    void ask(QObject *asker, const QString &words, const std::function<void(bool)> &answer);
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }

private:
    struct Listener
    {
        QPointer<QObject> object;
        std::function<void(const QByteArray &)> line;
        std::function<void()> end;
    };
    struct Question
    {
        QPointer<QObject> asker;
        QString words;
        std::function<void(bool)> answer;
    };

    AnswerInput();
    void read();
    void takeLine(const QByteArray &line);
    void end();
    void showNext();
    void listenIfWanted();

    std::unique_ptr<QSocketNotifier> m_notifier;
    QList<Listener> m_listeners;
    QList<Question> m_questions; ///< the first one is on show
    bool m_isShown = false;
    QByteArray m_pending;
    bool m_hasEnded = false;
};

} // namespace ctl
