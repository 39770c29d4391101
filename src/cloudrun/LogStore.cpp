// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/LogStore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace cloudrun {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Cause = Failure::Cause;

namespace {

constexpr qsizetype maxChunks = 200'000;
constexpr qint64 maxListBytes = 16LL * 1024 * 1024;
const QString metadataName = u"metadata.json"_s;

void sortByNumber(QList<LogChunk> &chunks)
{
    std::ranges::stable_sort(chunks, {}, &LogChunk::number);
}

} // namespace

qint64 chunkNumber(const QString &name)
{
    static const QRegularExpression pattern(u"^([0-9]{1,12})-[0-9]{8}-?[0-9]{6}\\.jsonl$"_s);
    const auto match = pattern.match(name);
    return match.hasMatch() ? match.capturedView(1).toLongLong() : -1;
}

LogStore::LogStore(const QString &path, const QUrl &storage, SignIn *signIn, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_signIn(signIn)
{
    const QUrl url(path);
    if (url.isLocalFile() && url.host().isEmpty()) {
        m_folder = QDir::cleanPath(url.toLocalFile());
    } else if (path.startsWith(u"gs://")) {
        m_bucket = path.section(u'/', 2, 2);
        m_prefix = path.section(u'/', 3);
        if (!m_prefix.endsWith(u'/'))
            m_prefix += u'/';
    }
}

bool LogStore::isReadable() const
{
    return m_bucket.isEmpty() ? !m_folder.isEmpty() && QDir(m_folder).exists() : m_signIn != nullptr;
}

void LogStore::list(const Done<QList<LogChunk>> &done)
{
    if (!m_bucket.isEmpty()) {
        listFrom({}, {}, done);
        return;
    }
    QList<LogChunk> chunks;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList(QDir::Files | QDir::NoSymLinks)) {
        if (const qint64 number = chunkNumber(file.fileName()); number >= 0 && chunks.size() < maxChunks)
            chunks.append({file.fileName(), number, file.size()});
    }
    sortByNumber(chunks);
    QMetaObject::invokeMethod(this, [done, chunks] { done(chunks); }, Qt::QueuedConnection);
}

void LogStore::listFrom(const QString &pageToken, QList<LogChunk> before, const Done<QList<LogChunk>> &done)
{
    QUrl url = m_storage;
    url.setPath(u"/storage/v1/b/%1/o"_s.arg(m_bucket));
    QUrlQuery query{{u"prefix"_s, m_prefix}, {u"fields"_s, u"items(name,size),nextPageToken"_s}};
    if (!pageToken.isEmpty())
        query.addQueryItem(u"pageToken"_s, QString::fromLatin1(QUrl::toPercentEncoding(pageToken)));
    url.setQuery(query);
    fetch(url, {}, [this, before, done](const Result<net::HttpResponse> &answer) {
        if (!answer) {
            done(std::unexpected(answer.error()));
            return;
        }
        QList<LogChunk> chunks = before;
        const QJsonObject json = QJsonDocument::fromJson(answer->body).object();
        for (const QJsonValue &each : json.value("items"_L1).toArray()) {
            const QString name
                = each["name"_L1].toString().sliced(std::min(m_prefix.size(), each["name"_L1].toString().size()));
            if (const qint64 number = chunkNumber(name); number >= 0 && chunks.size() < maxChunks)
                chunks.append({name, number, each["size"_L1].toVariant().toLongLong()});
        }
        const QString next = json.value("nextPageToken"_L1).toString();
        if (!next.isEmpty() && chunks.size() < maxChunks) {
            listFrom(next, chunks, done);
            return;
        }
        sortByNumber(chunks);
        done(chunks);
    });
}

void LogStore::read(const LogChunk &chunk, qint64 offset, const Done<QByteArray> &done)
{
    if (m_bucket.isEmpty()) {
        readFile(chunk.name, offset, done);
        return;
    }
    const QByteArray range
        = "bytes=" + QByteArray::number(offset) + '-' + QByteArray::number(offset + maxReadBytes - 1);
    fetch(object(chunk.name), range, [offset, done](const Result<net::HttpResponse> &answer) {
        if (!answer)
            done(std::unexpected(answer.error()));
        else // a store without ranges sends all of it
            done(answer->status == 206 ? answer->body : answer->body.mid(offset, maxReadBytes));
    });
}

void LogStore::end(const Done<TaskEnd> &done)
{
    const auto take = [done](const Result<QByteArray> &bytes) {
        if (bytes)
            done(readTaskEnd(*bytes));
        else
            done(std::unexpected(bytes.error()));
    };
    if (m_bucket.isEmpty()) {
        readFile(metadataName, 0, take);
        return;
    }
    fetch(object(metadataName), {}, [take](const Result<net::HttpResponse> &answer) {
        take(answer.transform([](const net::HttpResponse &whole) { return whole.body; }));
    });
}

void LogStore::readFile(const QString &name, qint64 offset, const Done<QByteArray> &done)
{
    QFile file(m_folder + u'/' + name);
    Result<QByteArray> bytes = std::unexpected(Failure{Cause::NotFound, 0, {}, {}});
    if (file.open(QIODevice::ReadOnly) && file.seek(offset))
        bytes = file.read(maxReadBytes);
    QMetaObject::invokeMethod(this, [done, bytes] { done(bytes); }, Qt::QueuedConnection);
}

QUrl LogStore::object(const QString &name) const
{
    QUrl url = m_storage;
    const QByteArray whole = QUrl::toPercentEncoding(m_prefix + name);
    url.setPath(u"/storage/v1/b/%1/o/%2"_s.arg(m_bucket, QString::fromLatin1(whole)), QUrl::TolerantMode);
    url.setQuery(u"alt=media"_s);
    return url;
}

void LogStore::fetch(const QUrl &url, const QByteArray &range, const Done<net::HttpResponse> &done)
{
    if (!m_signIn) {
        QMetaObject::invokeMethod(
            this, [done] { done(std::unexpected(Failure{Cause::SignIn, 0, {}, {}})); }, Qt::QueuedConnection);
        return;
    }
    m_signIn->token([this, guard = QPointer(this), url, range, done](const base::Result<base::Secret> &token) {
        if (!guard)
            return;
        if (!token) {
            done(std::unexpected(Failure{Cause::SignIn, 0, token.error().message, {}}));
            return;
        }
        net::HttpRequest request;
        request.url = url;
        request.deadline = 60s;
        request.maxResponseBytes = std::max(maxListBytes, maxReadBytes);
        if (!token->isEmpty())
            request.headers.emplace_back("Authorization", "Bearer " + token->reveal());
        if (!range.isEmpty())
            request.headers.emplace_back("Range", range);
        m_http.send(request, [done](const base::Result<net::HttpResponse> &answer) {
            if (!answer)
                done(std::unexpected(transportFailure(answer.error())));
            else if (answer->status < 200 || answer->status >= 300)
                done(std::unexpected(failureOf(*answer)));
            else
                done(*answer);
        });
    });
}

} // namespace cloudrun
