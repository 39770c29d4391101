// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "taskstores/RedisAddress.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace taskstores {

/// What a server answered; plain values.
struct RedisReply
{
    enum class Kind { Nothing, Text, Number, List, Error };

    Kind kind = Kind::Nothing;
    QByteArray text; ///< Text, Error
    qint64 number = 0;
    std::vector<RedisReply> items;

    /// Item @p at of a list; one that is not there is Nothing.
    [[nodiscard]] const RedisReply &item(size_t at) const;
    [[nodiscard]] qint64 toNumber() const; ///< of Number, or Text that is one; else 0
};

/// One connection to a Redis or Valkey server. Use it in one thread; calls wait, but never longer than the limits.
class RedisConnection
{
public:
    /// Connects, with TLS and sign-in. Unavailable, PermissionDenied; messages never hold the password.
    [[nodiscard]] static base::Result<std::unique_ptr<RedisConnection>> open(const RedisAddress &address);
    ~RedisConnection();

    /// Puts a command into the buffer; answers come in the same order.
    void append(const QList<QByteArray> &command);
    /// Unavailable: the connection is gone, and nobody knows what became of commands without an answer.
    [[nodiscard]] base::Result<RedisReply> read();
    [[nodiscard]] base::Result<RedisReply> ask(const QList<QByteArray> &command);

    /// Sends what was appended, then waits for bytes of the server or of @p wakeFd; what has come in meanwhile.
    [[nodiscard]] base::Result<std::vector<RedisReply>> wait(int wakeFd, int milliseconds);
    /// When the last bytes came in by wait().
    [[nodiscard]] std::chrono::steady_clock::time_point heardAt() const;

private:
    class Private;
    explicit RedisConnection(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

/// The error an answer stands for, in words for people.
[[nodiscard]] base::Error errorOf(const RedisReply &reply, const RedisAddress &address);
/// That there was none.
[[nodiscard]] base::Error silenceOf(const RedisAddress &address);

} // namespace taskstores
