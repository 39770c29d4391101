// SPDX-License-Identifier: GPL-3.0-or-later
#include "executions/LogStore.h"

#include <QFileInfo>

#include <algorithm>

namespace executions {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceBytes = 1024 * 1024;
constexpr qint64 textBytes = 8 * 1024 * 1024; ///< of the end of a log as text
constexpr qint64 momentMs = 100;
constexpr std::size_t maxMoments = 36'000;

QByteArray lastLines(const QByteArray &text, int lines)
{
    qsizetype from = text.endsWith('\n') ? text.size() - 1 : text.size();
    for (int i = 0; i < lines && from >= 0; ++i)
        from = from > 0 ? text.lastIndexOf('\n', from - 1) : -1;
    return text.mid(from + 1);
}

} // namespace

LogStore::LogStore(const QString &folder, qint64 maxBytes)
    : m_folder(folder)
    , m_maxBytes(maxBytes)
{
    for (const bool isError : {false, true})
        m_sizes[isError ? 1 : 0] = QFileInfo(name(isError)).size();
}

QString LogStore::name(bool isError) const
{
    return m_folder + (isError ? u"/stderr.log"_s : u"/stdout.log"_s);
}

base::Result<> LogStore::append(bool isError, const QByteArray &bytes, const QDateTime &now)
{
    const int which = isError ? 1 : 0;
    const qint64 ms = now.toMSecsSinceEpoch();
    if (m_moments.empty() || (m_moments.back().ms + momentMs <= ms && m_moments.size() < maxMoments))
        m_moments.push_back({ms, {m_sizes[0], m_sizes[1]}});
    const QByteArray kept = bytes.left(std::max<qint64>(0, m_maxBytes - m_sizes[which]));
    m_dropped[which] += bytes.size() - kept.size();
    if (kept.isEmpty())
        return {};
    QFile file(name(isError));
    const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::Append, QFile::ReadOwner | QFile::WriteOwner);
    if (!isOpen || file.write(kept) != kept.size() || !file.flush()) {
        if (isOpen)
            file.resize(m_sizes[which]);
        return base::fail(base::Error::Kind::Unavailable,
                          u"The log %1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
    }
    m_sizes[which] += kept.size();
    return {};
}

QByteArray LogStore::read(bool isError, qint64 from, qint64 most) const
{
    QFile file(name(isError));
    if (from < 0 || !file.open(QIODevice::ReadOnly) || !file.seek(from))
        return {};
    return file.read(most);
}

QString LogStore::text(bool isError, const Query &query) const
{
    if (isError ? (query.level == "info"_L1 || query.level == "debug"_L1) : query.level == "error"_L1)
        return {};
    const int which = isError ? 1 : 0;
    qint64 from = std::max<qint64>(0, m_sizes[which] - textBytes);
    if (query.since.isValid()) {
        const auto later = std::ranges::lower_bound(m_moments, query.since.toMSecsSinceEpoch(), {}, &Moment::ms);
        const bool isKnown = !m_moments.empty() && later != m_moments.begin();
        if (isKnown)
            from = std::max(from, later == m_moments.end() ? m_sizes[which] : later->sizes[which]);
    }
    QByteArray bytes = read(isError, from, textBytes);
    if (query.lines)
        bytes = lastLines(bytes, *query.lines);
    return QString::fromUtf8(bytes);
}

QJsonObject LogStore::answer(const Query &query, bool hasEnded) const
{
    QJsonObject object;
    if (!query.asBytes) {
        object = {{u"stdout"_s, text(false, query)}, {u"stderr"_s, text(true, query)}};
    } else {
        const QByteArray output = read(false, query.outputOffset, pieceBytes);
        const QByteArray errors = read(true, query.errorOffset, pieceBytes);
        const bool isAll
            = query.outputOffset + output.size() >= m_sizes[0] && query.errorOffset + errors.size() >= m_sizes[1];
        object = {{u"stdout_base64"_s, QString::fromLatin1(output.toBase64())},
                  {u"stderr_base64"_s, QString::fromLatin1(errors.toBase64())},
                  {u"stdout_offset"_s, query.outputOffset},
                  {u"stderr_offset"_s, query.errorOffset},
                  {u"complete"_s, hasEnded && isAll}};
    }
    if (m_dropped[0] + m_dropped[1] > 0)
        object.insert(u"dropped_bytes"_s, m_dropped[0] + m_dropped[1]);
    return object;
}

} // namespace executions
