// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "e2b/Failure.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <variant>

/// What goes over the wire, as values. Pure; foreign bytes are checked here.
namespace e2b {

/// A sandbox as the service tells it. create and connect tell the first five members only.
struct Sandbox
{
    QString id = {};
    QString templateId = {};
    QString alias = {}; ///< the template's name, may be empty
    QString domain = {}; ///< where it answers, may be empty
    QString envdVersion = {};
    base::Secret token = {}; ///< for its own address; may be empty
    QString state = {}; ///< "running" or "paused"; empty: not told
    QDateTime startedAt = {};
    QDateTime endAt = {};
    int cpuCount = 0;
    int memoryMb = 0;
    int diskMb = 0;
    QMap<QString, QString> metadata = {};
};

struct CreateRequest
{
    QString templateName = QStringLiteral("base");
    std::chrono::seconds timeout{300};
    QString tag = {}; ///< unique; goes into the metadata, so that a sandbox whose creation got no answer is found again
    QMap<QString, QString> metadata = {};
    QMap<QString, QString> environment = {};
    bool pauseAtEnd = false; ///< instead of being killed
};

inline constexpr QLatin1StringView tagKey("gantryTag");

/// For which the service has names only.
struct ListFilter
{
    QMap<QString, QString> metadata = {};
    QStringList states = {}; ///< empty: running and paused

    bool operator==(const ListFilter &) const = default;
};

struct ProcessSpec
{
    QString command = {}; ///< for bash -l -c
    QString workingFolder = {}; ///< empty: the user's home
    QMap<QString, QString> environment = {};
    QString user = {}; ///< empty: the default one
    QString tag = {};
    std::chrono::milliseconds deadline{0}; ///< after which the server kills the process; 0: none
    bool openInput = false;
};

struct ProcessStarted
{
    qint64 pid = 0;
};
struct ProcessOutput
{
    enum class Channel { Output, Error, Terminal };
    Channel channel = Channel::Output;
    QByteArray bytes;
};
struct ProcessEnded
{
    int exitCode = 0;
    bool exited = false; ///< false: a signal ended it
    QString status; ///< "exit status 3", "signal: killed"
};
/// Something we do not know, or a sign of life.
struct ProcessQuiet
{
};
using ProcessEvent = std::variant<ProcessStarted, ProcessOutput, ProcessEnded, ProcessQuiet>;

[[nodiscard]] QJsonObject toJson(const CreateRequest &request);
[[nodiscard]] QJsonObject toJson(const ProcessSpec &spec);
/// Protocol: there is no usable id.
[[nodiscard]] Result<Sandbox> readSandbox(const QJsonObject &json);
/// Protocol: a start without a pid, output that is no base64.
[[nodiscard]] Result<ProcessEvent> readProcessEvent(const QJsonObject &json);

/// The query of one page, encoded. The service decodes metadata three times, so it is encoded as often.
[[nodiscard]] QByteArray listQuery(const ListFilter &filter, int limit, const QByteArray &nextToken);

/// Whether @p text can be an id of the service: it becomes part of paths and host names.
[[nodiscard]] bool isSandboxId(const QString &text);
/// "0.6.13" is at least {0, 5, 7}. An unreadable version is at least nothing.
[[nodiscard]] bool isAtLeast(const QString &version, int major, int minor, int patch);
/// The same the other way round: an unreadable version, or none, is older than nothing.
[[nodiscard]] bool isOlder(const QString &version, int major, int minor, int patch);

} // namespace e2b
