// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2b/Wire.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>
#include <QVersionNumber>

namespace e2b {

using namespace Qt::StringLiterals;
using Cause = Failure::Cause;

namespace {

constexpr qsizetype maxTextLength = 4096;

QString text(const QJsonObject &json, QLatin1StringView key)
{
    return json.value(key).toString().left(maxTextLength);
}

QDateTime time(const QJsonObject &json, QLatin1StringView key)
{
    // Up to nine digits of a second come; Qt reads three.
    static const QRegularExpression digits(u"(\\.\\d{3})\\d+"_s);
    QString written = text(json, key);
    return QDateTime::fromString(written.replace(digits, u"\\1"_s), Qt::ISODateWithMs).toUTC();
}

QJsonObject toObject(const QMap<QString, QString> &map)
{
    QJsonObject json;
    for (auto entry = map.cbegin(); entry != map.cend(); ++entry)
        json.insert(entry.key(), entry.value());
    return json;
}

Result<ProcessEvent> readOutput(const QJsonObject &data)
{
    using Channel = ProcessOutput::Channel;
    static constexpr std::pair<QLatin1StringView, Channel> channels[]
        = {{"stdout"_L1, Channel::Output}, {"stderr"_L1, Channel::Error}, {"pty"_L1, Channel::Terminal}};
    for (const auto &[key, channel] : channels) {
        if (!data.contains(key))
            continue;
        const auto decoded = QByteArray::fromBase64Encoding(data.value(key).toString().toLatin1(),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || !data.value(key).isString())
            return fail(Cause::Protocol, u"output that is not base64"_s);
        return ProcessOutput{channel, *decoded};
    }
    return ProcessQuiet{};
}

} // namespace

QJsonObject toJson(const CreateRequest &request)
{
    QMap<QString, QString> metadata = request.metadata;
    if (!request.tag.isEmpty())
        metadata.insert(tagKey, request.tag);
    QJsonObject json{{u"templateID"_s, request.templateName}, {u"timeout"_s, qint64(request.timeout.count())}};
    if (!metadata.isEmpty())
        json.insert(u"metadata"_s, toObject(metadata));
    if (!request.environment.isEmpty())
        json.insert(u"envVars"_s, toObject(request.environment));
    if (request.pauseAtEnd)
        json.insert(u"autoPause"_s, true);
    return json;
}

QJsonObject toJson(const ProcessSpec &spec)
{
    QJsonObject process{{u"cmd"_s, u"/bin/bash"_s}, {u"args"_s, QJsonArray{u"-l"_s, u"-c"_s, spec.command}}};
    if (!spec.environment.isEmpty())
        process.insert(u"envs"_s, toObject(spec.environment));
    if (!spec.workingFolder.isEmpty())
        process.insert(u"cwd"_s, spec.workingFolder);
    QJsonObject json{{u"process"_s, process}, {u"stdin"_s, spec.openInput}};
    if (!spec.tag.isEmpty())
        json.insert(u"tag"_s, spec.tag);
    return json;
}

Result<Sandbox> readSandbox(const QJsonObject &json)
{
    Sandbox sandbox;
    sandbox.id = text(json, "sandboxID"_L1);
    if (!isSandboxId(sandbox.id))
        return fail(Cause::Protocol, u"a sandbox without a usable id"_s);
    sandbox.templateId = text(json, "templateID"_L1);
    sandbox.alias = text(json, "alias"_L1);
    sandbox.domain = text(json, "domain"_L1);
    sandbox.envdVersion = text(json, "envdVersion"_L1);
    sandbox.token = base::Secret(text(json, "envdAccessToken"_L1).toUtf8());
    sandbox.state = text(json, "state"_L1);
    sandbox.startedAt = time(json, "startedAt"_L1);
    sandbox.endAt = time(json, "endAt"_L1);
    sandbox.cpuCount = std::max(0, json.value("cpuCount"_L1).toInt());
    sandbox.memoryMb = std::max(0, json.value("memoryMB"_L1).toInt());
    sandbox.diskMb = std::max(0, json.value("diskSizeMB"_L1).toInt());
    const QJsonObject metadata = json.value("metadata"_L1).toObject();
    for (auto entry = metadata.begin(); entry != metadata.end(); ++entry)
        sandbox.metadata.insert(entry.key().left(maxTextLength), entry.value().toString().left(maxTextLength));
    return sandbox;
}

Result<ProcessEvent> readProcessEvent(const QJsonObject &json)
{
    const QJsonObject event = json.value("event"_L1).toObject();
    if (const QJsonValue start = event.value("start"_L1); start.isObject()) {
        const qint64 pid = start.toObject().value("pid"_L1).toInteger();
        if (pid <= 0)
            return fail(Cause::Protocol, u"a process without a number"_s);
        return ProcessStarted{pid};
    }
    if (const QJsonValue data = event.value("data"_L1); data.isObject())
        return readOutput(data.toObject());
    if (const QJsonValue end = event.value("end"_L1); end.isObject()) {
        const QJsonObject fields = end.toObject();
        return ProcessEnded{fields.value("exitCode"_L1).toInt(), fields.value("exited"_L1).toBool(),
                            text(fields, "status"_L1)};
    }
    return ProcessQuiet{};
}

QByteArray listQuery(const ListFilter &filter, int limit, const QByteArray &nextToken)
{
    QByteArray query = "limit=" + QByteArray::number(limit);
    const QStringList states = filter.states.isEmpty() ? QStringList{u"running"_s, u"paused"_s} : filter.states;
    query += "&state=" + states.join(u',').toUtf8().toPercentEncoding(",");
    QByteArrayList pairs;
    for (auto entry = filter.metadata.cbegin(); entry != filter.metadata.cend(); ++entry) {
        const auto twice = [](const QString &part) { return part.toUtf8().toPercentEncoding().toPercentEncoding(); };
        pairs.append(twice(entry.key()) + '=' + twice(entry.value()));
    }
    if (!pairs.isEmpty())
        query += "&metadata=" + pairs.join('&').toPercentEncoding();
    if (!nextToken.isEmpty())
        query += "&nextToken=" + nextToken.toPercentEncoding();
    return query;
}

bool isSandboxId(const QString &text)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9-]{0,99}\\z"_s);
    return form.match(text).hasMatch();
}

bool isAtLeast(const QString &version, int major, int minor, int patch)
{
    const auto number = QVersionNumber::fromString(version);
    return !number.isNull() && number >= QVersionNumber(major, minor, patch);
}

bool isOlder(const QString &version, int major, int minor, int patch)
{
    return isAtLeast(version, 0, 0, 0) && !isAtLeast(version, major, minor, patch);
}

} // namespace e2b
