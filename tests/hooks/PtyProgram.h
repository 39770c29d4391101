// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

#include <sys/types.h>

/// A program on a pseudo terminal that is its controlling terminal, as a pane starts it.
class PtyProgram
{
public:
    struct Ending
    {
        std::optional<int> exitCode;
        std::optional<int> signal;
    };

    /// @p stdinFile: opened as stdin; empty: the terminal.
    PtyProgram(const QString &program, const QStringList &arguments, const QMap<QString, QString> &variables,
               const QString &folder, const QString &stdinFile = {});
    ~PtyProgram();
    PtyProgram(const PtyProgram &) = delete;
    PtyProgram &operator=(const PtyProgram &) = delete;

    /// Everything written so far has @p text in it, without its colours; waits up to 10 s.
    [[nodiscard]] bool shows(const QString &text);
    /// Reads until @p done, at most 10 s: a program whose output nobody reads comes to a halt.
    [[nodiscard]] bool readUntil(const std::function<bool()> &done);
    [[nodiscard]] QByteArray output() const { return m_output; }
    /// The output without control sequences.
    [[nodiscard]] QString text() const;
    void forget() { m_output.clear(); }

    void type(const QByteArray &keys);
    void resize(int rows, int columns);
    void signal(int number);
    void closeTerminal();
    /// Waits up to 10 s; neither field is set if it still runs then.
    [[nodiscard]] Ending waitForEnd();

private:
    void readSome(int timeoutMs);

    int m_terminal = -1;
    pid_t m_pid = -1;
    QByteArray m_output;
};
