// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/HeldProcess.h"

#include "process/Conversion.h"
#include "process/HoldConnection.h"

#include <QProcess>
#include <QTimer>

#include <utility>

namespace process {

using namespace std::chrono_literals;

class HeldProcess::Private
{
public:
    Private(HeldProcess *process, const QString &hold)
        : q(process)
        , holdProgram(hold)
    {
    }

    void onStarterFinished();
    void attach();
    void onFrame(const hold::Frame &frame);
    void readRecord();
    void announce(qint64 pid);
    void end(const std::function<void()> &tell);
    void fail(base::Error::Kind kind, const QString &message, const QString &detail = {});
    void refused(const QByteArray &word, int error);
    void send(const std::string &frames);
    [[nodiscard]] QString sentence(const QByteArray &word) const;

    HeldProcess *q;
    QString holdProgram;
    QString runFolder;
    QString socketPath;
    QString program;
    std::unique_ptr<QProcess> starter;
    HoldConnection connection;
    std::string waiting; ///< frames from before the attach
    bool wantsInput = true;
    bool attached = false;
    bool announced = false;
    bool over = false;
};

HeldProcess::HeldProcess(const QString &holdProgram, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, holdProgram))
{
    d->connection.setHandler([this](const hold::Frame &frame) { d->onFrame(frame); });
    connect(&d->connection, &HoldConnection::closed, this, [this] { d->readRecord(); });
}

HeldProcess::~HeldProcess()
{
    if (!d->starter || d->starter->state() == QProcess::NotRunning)
        return;
    // The holder is on its way already; only its first word is no longer wanted. QProcess would kill it.
    QProcess *starter = d->starter.release();
    starter->disconnect();
    connect(starter, &QProcess::finished, starter, &QObject::deleteLater);
    connect(starter, &QProcess::errorOccurred, starter, &QObject::deleteLater);
}

void HeldProcess::start(const LaunchSpec &spec)
{
    d->runFolder = spec.runFolder;
    d->socketPath = spec.socketPath;
    d->program = spec.program;
    const hold::Spec wire = toWire(spec);
    const std::string_view problem = hold::specProblem(wire);
    if (!problem.empty()) {
        const QByteArray word = toBytes(problem);
        QMetaObject::invokeMethod(this, [this, word] { d->refused(word, 0); }, Qt::QueuedConnection);
        return;
    }
    d->starter = std::make_unique<QProcess>();
    QProcess *starter = d->starter.get();
    connect(starter, &QProcess::finished, this, [this] { d->onStarterFinished(); });
    connect(starter, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            d->fail(base::Error::Kind::NotFound,
                    tr("The helper program %1 could not be started. Reinstall Gantry.").arg(d->holdProgram),
                    d->starter->errorString());
    });
    starter->start(d->holdProgram, {spec.runFolder});
    starter->write(QByteArray::fromStdString(hold::encodeSpec(wire)));
    starter->closeWriteChannel();
}

void HeldProcess::Private::onStarterFinished()
{
    const QList<QByteArray> words = starter->readAllStandardOutput().trimmed().split(' ');
    starter.release()->deleteLater();
    if (words.first() == "ready" && words.size() == 2) {
        announce(words.at(1).toLongLong());
        if (!over)
            attach();
    } else if (words.first() == "ended") {
        readRecord();
    } else if (words.first() == "refused" && words.size() == 3) {
        refused(words.at(1), words.at(2).toInt());
    } else {
        refused("died", 0);
    }
}

void HeldProcess::adopt(const QString &runFolder, const QString &socketPath, Input input)
{
    d->runFolder = runFolder;
    d->socketPath = socketPath;
    d->wantsInput = input == Input::Take;
    QMetaObject::invokeMethod(this, [this] { d->attach(); }, Qt::QueuedConnection);
}

void HeldProcess::takeInput()
{
    if (d->wantsInput)
        return;
    d->wantsInput = true;
    // A holder gives the input at the beginning of a connection only.
    if (std::exchange(d->attached, false)) {
        d->connection.close();
        d->attach();
    }
}

void HeldProcess::Private::attach()
{
    const int error = connection.open(socketPath);
    if (error == EAGAIN) { // many connect at this moment
        QTimer::singleShot(20ms, q, [this] { attach(); });
        return;
    }
    if (error != 0)
        return readRecord();
    hold::Attach attach;
    attach.wantsWrite = wantsInput; // counts with pipes only
    attach.wantsOutput = false;
    std::string frames;
    hold::appendAttach(frames, attach);
    connection.send(frames + waiting);
    waiting.clear();
    attached = true;
}

void HeldProcess::Private::onFrame(const hold::Frame &frame)
{
    if (frame.type == hold::FrameType::Attached) {
        if (const auto answer = hold::parseAttached(frame.payload))
            announce(answer->pid);
    } else if (frame.type == hold::FrameType::Exit) {
        if (const auto exit = hold::parseExit(frame.payload))
            end([this, record = fromWire(*exit)] { emit q->exited(record); });
    } else if (frame.type == hold::FrameType::Refused) {
        fail(base::Error::Kind::Unsupported,
             HeldProcess::tr("This run was started by another version of Gantry. Start it again to control it."));
    }
}

/// The holder is gone, or was never there: the folder knows.
void HeldProcess::Private::readRecord()
{
    const auto record = readExitRecord(runFolder);
    if (record)
        end([this, &record] { emit q->exited(*record); });
    else
        end([this] { emit q->lost(); });
}

void HeldProcess::Private::announce(qint64 pid)
{
    if (announced || over)
        return;
    announced = true;
    emit q->started(pid);
}

void HeldProcess::Private::end(const std::function<void()> &tell)
{
    if (over)
        return;
    over = true;
    connection.close();
    tell();
}

void HeldProcess::Private::fail(base::Error::Kind kind, const QString &message, const QString &detail)
{
    end([&] { emit q->failed({kind, message, detail}); });
}

void HeldProcess::Private::refused(const QByteArray &word, int error)
{
    const bool input = word == "spec" || word == "program" || word == "argument" || word == "environment"
        || word == "limits" || word == "working-folder" || word == "socket-length";
    const QString detail = QStringLiteral("gantry-hold refused: %1, errno %2").arg(QLatin1StringView(word)).arg(error);
    const auto kind = error == ENOENT       ? base::Error::Kind::NotFound
        : error == EACCES || error == EPERM ? base::Error::Kind::PermissionDenied
        : input                             ? base::Error::Kind::InvalidInput
                                            : base::Error::Kind::Unavailable;
    QString message = sentence(word);
    if (error != 0)
        message = HeldProcess::tr("%1 The reason: %2.").arg(message, qt_error_string(error));
    fail(kind, message, detail);
}

QString HeldProcess::Private::sentence(const QByteArray &word) const
{
    if (word == "socket-length")
        return HeldProcess::tr("The path of the runtime folder is too long: %1.").arg(socketPath);
    if (word == "socket")
        return HeldProcess::tr("The socket %1 could not be made.").arg(socketPath);
    if (word == "run-folder" || word == "log")
        return HeldProcess::tr("The run could not be recorded in %1.").arg(runFolder);
    if (word == "program")
        return HeldProcess::tr("The program needs an absolute path: %1.").arg(program);
    if (word == "working-folder")
        return HeldProcess::tr("The working folder needs an absolute path.");
    if (word == "argument" || word == "environment")
        return HeldProcess::tr(
            "An argument or an environment variable holds a character that no program can be given.");
    if (word == "stdin")
        return HeldProcess::tr("The prompt could not be handed over.");
    if (word == "pty" || word == "pipe" || word == "fork" || word == "signals")
        return HeldProcess::tr("The system has no room for another terminal.");
    return HeldProcess::tr("The helper program of this run stopped before the run began.");
}

void HeldProcess::Private::send(const std::string &frames)
{
    if (attached)
        connection.send(frames);
    else if (!over)
        waiting += frames;
}

void HeldProcess::signalChild(int signal, Target target)
{
    std::string frame;
    hold::appendSignal(frame, static_cast<std::uint32_t>(signal),
                       target == Target::Group ? hold::SignalTarget::Group : hold::SignalTarget::Child);
    d->send(frame);
}

void HeldProcess::writeInput(const QByteArray &bytes)
{
    std::string frames;
    for (std::string_view rest = view(bytes); !rest.empty();) {
        const std::string_view part = rest.substr(0, hold::maxDataBytes);
        hold::appendFrame(frames, hold::FrameType::Input, part);
        rest.remove_prefix(part.size());
    }
    d->send(frames);
}

void HeldProcess::closeInput()
{
    std::string frame;
    hold::appendFrame(frame, hold::FrameType::InputEnd, {});
    d->send(frame);
}

} // namespace process
