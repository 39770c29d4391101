// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace process {

/// Tells every holder of this user that somebody is typing: those that nobody watches then slow their child down to
/// 4 MB/s, which keeps a key's way to the screen short. It is the mtime of the file "typing" in the runtime folder.
class TypingSignal
{
public:
    explicit TypingSignal(const QString &runtimeFolder);

    /// Cheap: touches the file at most once a second.
    void touch();

private:
    QByteArray m_path;
    QElapsedTimer m_last;
};

} // namespace process
