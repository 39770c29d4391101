// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/HookPayload.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUtf8StringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace claude {
namespace {

using Kind = base::Error::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("claude::HookPayload", text);
}

/// Deepest nesting of brackets outside strings. Counted before parsing, so that the parser never recurses far.
int depthOf(const QByteArray &json)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

/// Event names reach the database, the timeline and a backend, so they are what a name looks like or nothing.
bool isEventName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 64 && std::ranges::all_of(name, [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.');
    });
}

} // namespace

base::Result<HookPayload> HookPayload::parse(const QByteArray &body, const QString &event)
{
    if (body.size() > maxBytes)
        return base::fail(Kind::TooLarge, tr("The hook sent more than 1 MiB."));
    if (depthOf(body) > maxDepth)
        return base::fail(Kind::Corrupt, tr("The hook sent JSON that is nested too deep."));
    QJsonParseError error{};
    QJsonDocument document = QJsonDocument::fromJson(body, &error);
    // Tool output cut in the middle of a character must not cost us the event.
    if (error.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(body).toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return base::fail(Kind::Corrupt, tr("The hook sent something else than a JSON object."), error.errorString());

    HookPayload payload;
    payload.m_json = document.object();
    payload.m_event = payload.m_json.value("hook_event_name"_L1).toString();
    if (payload.m_event.isEmpty())
        payload.m_event = event;
    if (payload.m_event.isEmpty() && payload.m_json.contains("reason"_L1))
        payload.m_event = u"SessionEnd"_s;
    if (!isEventName(payload.m_event))
        return base::fail(Kind::InvalidInput, tr("The hook did not say which event it reports (hook_event_name)."));
    return payload;
}

base::ConversationId HookPayload::conversation() const
{
    return base::ConversationId(m_json.value("session_id"_L1).toString());
}

QString HookPayload::transcriptPath() const
{
    return m_json.value("transcript_path"_L1).toString();
}
QString HookPayload::workingFolder() const
{
    return m_json.value("cwd"_L1).toString();
}
QString HookPayload::permissionMode() const
{
    return m_json.value("permission_mode"_L1).toString();
}
QString HookPayload::source() const
{
    return m_json.value("source"_L1).toString();
}
QString HookPayload::reason() const
{
    return m_json.value("reason"_L1).toString();
}
QString HookPayload::model() const
{
    return m_json.value("model"_L1).toString();
}
QString HookPayload::toolName() const
{
    return m_json.value("tool_name"_L1).toString();
}
QJsonObject HookPayload::toolInput() const
{
    return m_json.value("tool_input"_L1).toObject();
}

} // namespace claude
