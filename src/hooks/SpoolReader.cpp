// SPDX-License-Identifier: GPL-3.0-or-later
#include "hooks/SpoolReader.h"

#include "claude/HookPayload.h"
#include "hooks/WhenStored.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileSystemWatcher>
#include <QJsonDocument>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hooks {
namespace {

using Kind = base::Error::Kind;

/// A body of 1 MiB grows when its quotes are escaped.
constexpr qint64 maxFileBytes = 8 * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("hooks::SpoolReader", text);
}

/// Nothing is wrong with the event: the disk is full, locked, or may only be read at the moment.
bool mayComeRight(Kind kind)
{
    return kind == Kind::Unavailable || kind == Kind::PermissionDenied || kind == Kind::TimedOut
        || kind == Kind::Cancelled;
}

base::Result<QByteArray> readSpoolFile(const QString &path)
{
    // Not through a link and not from a pipe: a spool file is a plain file that gantry-hook wrote.
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat info{};
    if (fd < 0)
        return base::fail(errno == ENOENT ? Kind::NotFound : Kind::Corrupt,
                          tr("The event file %1 cannot be read.").arg(path));
    QFile file;
    if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode) || info.st_size > maxFileBytes
        || !file.open(fd, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(fd);
        return base::fail(Kind::Corrupt, tr("The event file %1 is too large, or no plain file.").arg(path));
    }
    return file.read(maxFileBytes);
}

/// {"id","step","session","run","event","at","body"}; body is the hook's JSON as text.
base::Result<session::Event> eventFrom(const QByteArray &bytes, const QString &path)
{
    const QJsonObject spooled = QJsonDocument::fromJson(bytes).object();
    const QJsonValue content = spooled.value("body"_L1);
    const QByteArray body = content.isObject() ? QJsonDocument(content.toObject()).toJson(QJsonDocument::Compact)
                                               : content.toString().toUtf8();
    session::Event event;
    event.sourceId = spooled.value("id"_L1).toString().left(64);
    event.session = base::SessionId(spooled.value("session"_L1).toString());
    event.step = base::StepId(spooled.value("step"_L1).toString());
    event.at = QDateTime::fromString(spooled.value("at"_L1).toString(), Qt::ISODateWithMs).toUTC();
    event.source = u"hook"_s;
    const auto payload = claude::HookPayload::parse(body, spooled.value("event"_L1).toString());
    if (event.sourceId.isEmpty() || !event.at.isValid() || !payload)
        return base::fail(Kind::Corrupt, tr("The event file %1 cannot be understood.").arg(path),
                          payload ? QString() : payload.error().detail);
    event.type = payload->event();
    event.data = payload->json();
    if (const QString run = spooled.value("run"_L1).toString(); !run.isEmpty())
        event.data.insert("run"_L1, run);
    return event;
}

} // namespace

/// Lives on the reader's thread.
class SpoolReader::Worker : public QObject
{
public:
    Worker(const QStringList &folders, Sink sink, Sink orphans, SpoolReader *reader)
        : m_folders(folders)
        , m_sink(std::move(sink))
        , m_orphans(std::move(orphans))
        , m_reader(reader)
    {
    }

    void start(std::chrono::milliseconds pollInterval)
    {
        m_watcher = new QFileSystemWatcher(this);
        m_poll = new QTimer(this);
        connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, &Worker::look);
        connect(m_poll, &QTimer::timeout, this, [this] {
            watch();
            look();
        });
        // Watching fails on some network folders and when the user's inotify watches are used up.
        m_poll->start(pollInterval);
        watch();
        removeLeftovers();
        look();
    }

private:
    /// Another program that ends may remove an empty folder, and gantry-hook makes it again.
    void watch()
    {
        for (const QString &folder : m_folders) {
            if (!m_watcher->directories().contains(folder) && QFileInfo::exists(folder))
                m_watcher->addPath(folder);
        }
    }

    /// What a gantry-hook that was killed in the middle of writing left behind; a living one needs seconds at most.
    void removeLeftovers()
    {
        const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-3600);
        for (const QFileInfo &file : entries(u"*.json.tmp"_s, QDir::Files)) {
            if (file.lastModified() < old)
                QFile::remove(file.filePath());
        }
    }

    [[nodiscard]] QFileInfoList entries(const QString &pattern, QDir::Filters filters) const
    {
        QFileInfoList files;
        for (const QString &folder : m_folders)
            files += QDir(folder).entryInfoList({pattern}, filters);
        return files;
    }

    void look()
    {
        QFileInfoList files = entries(u"*.json"_s, QDir::Files | QDir::System);
        // gantry-hook names files by time, so the order of names is the order of events.
        std::ranges::sort(files, {}, &QFileInfo::fileName);
        for (const QFileInfo &file : std::as_const(files)) {
            const QString path = file.filePath();
            if (m_known.contains(path))
                continue;
            m_known.insert(path);
            m_queue.append(path);
        }
        if (!m_sinkIsAway)
            work();
        reportCaughtUp();
    }

    void work()
    {
        while (m_inFlight < maxInFlight && !m_queue.isEmpty())
            take(m_queue.takeFirst());
    }

    void take(const QString &path)
    {
        const auto bytes = readSpoolFile(path);
        if (!bytes && bytes.error().kind == Kind::NotFound)
            return forget(path);
        const auto event = bytes ? eventFrom(*bytes, path) : std::unexpected(bytes.error());
        if (!event)
            return setAside(path, event.error());
        hand(*event, path, m_sink, true);
    }

    void hand(const session::Event &event, const QString &path, const Sink &sink, bool mayBeOrphan)
    {
        ++m_inFlight;
        whenStored(sink(event), this, [this, event, path, mayBeOrphan](const base::Result<> &stored) {
            --m_inFlight;
            if (!stored && stored.error().kind == Kind::NotFound && mayBeOrphan && m_orphans)
                hand(event, path, m_orphans, false);
            else
                finish(path, event.sourceId, stored);
            if (!m_sinkIsAway)
                work();
            reportCaughtUp();
        });
    }

    void finish(const QString &path, const QString &eventId, const base::Result<> &stored)
    {
        if (stored) {
            QFile::remove(path);
            forget(path);
            tell([eventId](SpoolReader *reader) { emit reader->taken(eventId); });
        } else if (mayComeRight(stored.error().kind)) {
            waitForSink(path);
        } else {
            setAside(path, stored.error());
        }
    }

    /// The disk is full or the like: the files stay, and the next look starts again with all of them, in order.
    void waitForSink(const QString &path)
    {
        m_known.remove(path);
        for (const QString &waiting : std::exchange(m_queue, {}))
            m_known.remove(waiting);
        if (m_sinkIsAway)
            return;
        m_sinkIsAway = true;
        QTimer::singleShot(m_poll->intervalAsDuration(), this, [this] {
            m_sinkIsAway = false;
            look();
        });
    }

    void setAside(const QString &path, const base::Error &error)
    {
        QFile::remove(path + ".bad"_L1);
        // A file that cannot even be renamed stays known, or it would be read again for ever.
        if (QFile::rename(path, path + ".bad"_L1))
            forget(path);
        tell([path, error](SpoolReader *reader) { emit reader->setAside(path + ".bad"_L1, error); });
    }

    /// Signals leave on the reader's own thread.
    void tell(const std::function<void(SpoolReader *)> &signal)
    {
        QMetaObject::invokeMethod(m_reader, [reader = m_reader, signal] { signal(reader); }, Qt::QueuedConnection);
    }

    void forget(const QString &path) { m_known.remove(path); }

    void reportCaughtUp()
    {
        if (m_caughtUp || m_inFlight > 0 || (!m_queue.isEmpty() && !m_sinkIsAway))
            return;
        m_caughtUp = true;
        tell([](SpoolReader *reader) { emit reader->caughtUp(); });
    }

    const QStringList m_folders;
    const Sink m_sink;
    const Sink m_orphans;
    SpoolReader *const m_reader;
    QFileSystemWatcher *m_watcher = nullptr;
    QTimer *m_poll = nullptr;
    QSet<QString> m_known; ///< paths: queued or on their way
    QStringList m_queue;
    int m_inFlight = 0;
    bool m_sinkIsAway = false;
    bool m_caughtUp = false;
};

class SpoolReader::Private
{
public:
    QThread thread;
    Worker *worker = nullptr; ///< deleted when the thread ends
};

SpoolReader::SpoolReader(const QStringList &folders, Sink sink, Sink orphans, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->worker = new Worker(folders, std::move(sink), std::move(orphans), this);
    d->worker->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->worker, &QObject::deleteLater);
    d->thread.setObjectName("gantry-spool"_L1);
    d->thread.start();
}

SpoolReader::~SpoolReader()
{
    d->thread.quit();
    d->thread.wait();
}

void SpoolReader::start(std::chrono::milliseconds pollInterval)
{
    QMetaObject::invokeMethod(d->worker, [this, pollInterval] { d->worker->start(pollInterval); });
}

} // namespace hooks
