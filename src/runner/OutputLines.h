// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace runner {

/// What a line of `claude -p` means for the end of a task.
struct LineFacts
{
    bool isObject = false; ///< a JSON object in valid UTF-8
    QString type;
    bool isError = false; ///< "is_error" of a result
    std::optional<int> turns; ///< "num_turns" of a result

    bool operator==(const LineFacts &) const = default;
};

/// Cuts output into lines, whatever the pieces it comes in. Bytes are kept until their line feed; a line that is too
/// long is dropped, and told by a null view.
class OutputLines
{
public:
    static constexpr qsizetype maxLineBytes = 32 * 1024 * 1024;
    using Take = std::function<void(QByteArrayView line)>; ///< without its end; null: one was too long

    void feed(QByteArrayView bytes, const Take &take);
    /// A last line without a line feed.
    void finish(const Take &take);

private:
    QByteArray m_rest;
    bool m_skipping = false;
};

/// Reads lines with one parser.
class LineReader
{
public:
    LineReader();
    ~LineReader();
    [[nodiscard]] LineFacts read(QByteArrayView line);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// {"type":"text","content":…} for a line that is no JSON.
[[nodiscard]] QByteArray textFrame(QByteArrayView line);

} // namespace runner
