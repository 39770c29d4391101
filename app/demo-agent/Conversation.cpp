// SPDX-License-Identifier: GPL-3.0-or-later
#include "Conversation.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace demo {
namespace {

constexpr auto privateFolder = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
constexpr int tokensBefore = 1800; ///< a system prompt's worth

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString projectsFolder()
{
    QString root = qEnvironmentVariable("GANTRY_DEMO_DIR");
    if (root.isEmpty()) {
        const QString state = qEnvironmentVariable("XDG_STATE_HOME");
        root = (state.isEmpty() ? QDir::homePath() + "/.local/state"_L1 : state) + "/gantry-demo"_L1;
    }
    return root + "/projects"_L1;
}

/// The real path of the current folder with everything but letters and digits replaced, as claude names its folders.
QString slug()
{
    QString path = QDir::current().canonicalPath();
    for (QChar &c : path) {
        if (c.unicode() > 127 || !c.isLetterOrNumber())
            c = u'-';
    }
    return path.left(200);
}

QString pathOf(const QString &id)
{
    const QDir projects(projectsFolder());
    for (const QString &folder : projects.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = projects.filePath(folder + u'/' + id + ".jsonl"_L1);
        if (QFile::exists(path))
            return path;
    }
    return {};
}

QString textOf(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    QStringList texts;
    for (const QJsonValue &block : content.toArray()) {
        if (block[u"type"_s] == "text"_L1)
            texts << block[u"text"_s].toString();
    }
    return texts.join(u'\n');
}

} // namespace

Conversation Conversation::begin(const QString &id, const QString &model)
{
    Conversation conversation;
    conversation.m_id = id.isEmpty() ? newId() : id;
    conversation.m_model = model.isEmpty() ? u"demo-agent"_s : model;
    conversation.m_path = projectsFolder() + u'/' + slug() + u'/' + conversation.m_id + ".jsonl"_L1;
    return conversation;
}

std::optional<Conversation> Conversation::load(const QString &id, const QString &model)
{
    QFile file(pathOf(id));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    Conversation conversation = begin(id, model);
    conversation.m_path = file.fileName();
    while (!file.atEnd())
        conversation.takeLine(QJsonDocument::fromJson(file.readLine()).object());
    return conversation;
}

bool Conversation::exists(const QString &id)
{
    return !pathOf(id).isEmpty();
}

std::optional<QString> Conversation::newest()
{
    const QDir folder(projectsFolder() + u'/' + slug());
    const QFileInfoList files = folder.entryInfoList({u"*.jsonl"_s}, QDir::Files, QDir::Time);
    if (files.isEmpty())
        return {};
    return files.first().completeBaseName();
}

void Conversation::takeLine(const QJsonObject &line)
{
    const QString type = line.value("type"_L1).toString();
    const QString text = textOf(line.value("message"_L1)[u"content"_s]);
    if ((type == "user"_L1 || type == "assistant"_L1) && !text.isEmpty())
        m_messages.append({type == "user"_L1, text});
    if (type == "system"_L1)
        ++m_turns;
    if (const QString uuid = line.value("uuid"_L1).toString(); !uuid.isEmpty())
        m_parent = uuid;
    m_said += text.size();
    if (type != "cost-state"_L1)
        return;
    m_cost = line.value("totalCostUSD"_L1).toDouble();
    const QJsonObject models = line.value("modelUsage"_L1).toObject();
    m_input = m_output = 0;
    for (const QJsonValue &usage : models) {
        m_input += usage[u"inputTokens"_s].toInteger();
        m_output += usage[u"outputTokens"_s].toInteger();
    }
}

void Conversation::fork(const QString &id)
{
    const QString oldPath = m_path;
    m_id = id.isEmpty() ? newId() : id;
    m_path = QFileInfo(oldPath).path() + u'/' + m_id + ".jsonl"_L1;
    QFile::copy(oldPath, m_path);
}

void Conversation::append(QJsonObject line)
{
    const QString folder = QFileInfo(m_path).path();
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, privateFolder);
    QFile file(m_path);
    if (!file.open(QIODevice::Append, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return;
    line.insert("sessionId"_L1, m_id);
    file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

void Conversation::appendMessage(const QString &type, const QJsonObject &message, const QJsonObject &more)
{
    const QString uuid = newId();
    QJsonObject line = more;
    line.insert("parentUuid"_L1, m_parent.isEmpty() ? QJsonValue() : QJsonValue(m_parent));
    line.insert("isSidechain"_L1, false);
    line.insert("type"_L1, type);
    if (!message.isEmpty())
        line.insert("message"_L1, message);
    line.insert("uuid"_L1, uuid);
    line.insert("timestamp"_L1, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    line.insert("cwd"_L1, QDir::currentPath());
    line.insert("entrypoint"_L1, u"gantry-demo-agent"_s);
    line.insert("version"_L1, u"1.0.0"_s);
    append(line);
    m_parent = uuid;
}

void Conversation::addUser(const QString &text, const QString &promptId, const QString &permissionMode)
{
    m_messages.append({true, text});
    m_said += text.size();
    appendMessage(u"user"_s, {{u"role"_s, u"user"_s}, {u"content"_s, text}},
                  {{u"promptId"_s, promptId}, {u"permissionMode"_s, permissionMode}});
}

void Conversation::addAssistant(const QJsonArray &blocks)
{
    const qint64 input = tokensBefore + m_said / 4;
    const qint64 written = QJsonDocument(blocks).toJson(QJsonDocument::Compact).size();
    const qint64 output = 10 + written / 4;
    m_lastUsage = {{u"input_tokens"_s, input},
                   {u"output_tokens"_s, output},
                   {u"cache_read_input_tokens"_s, 0},
                   {u"cache_creation_input_tokens"_s, 0}};
    m_input += input;
    m_output += output;
    m_said += written;
    const QString id = u"msg_demo_"_s + newId().remove(u'-').left(16);
    for (const QJsonValue &block : blocks) {
        if (block[u"type"_s] == "text"_L1)
            m_messages.append({false, block[u"text"_s].toString()});
        appendMessage(u"assistant"_s,
                      {{u"id"_s, id},
                       {u"type"_s, u"message"_s},
                       {u"role"_s, u"assistant"_s},
                       {u"model"_s, m_model},
                       {u"content"_s, QJsonArray{block}},
                       {u"usage"_s, m_lastUsage}});
    }
}

void Conversation::addToolResult(const QString &toolUseId, const QString &result, bool isError)
{
    const QJsonObject block{
        {u"type"_s, u"tool_result"_s}, {u"tool_use_id"_s, toolUseId}, {u"content"_s, result}, {u"is_error"_s, isError}};
    appendMessage(u"user"_s, {{u"role"_s, u"user"_s}, {u"content"_s, QJsonArray{block}}});
}

void Conversation::addTurnEnd(int durationMs, double cost)
{
    ++m_turns;
    m_cost += cost;
    appendMessage(u"system"_s, {}, {{u"subtype"_s, u"turn_duration"_s}, {u"durationMs"_s, durationMs}});
}

QJsonObject Conversation::modelUsage() const
{
    return {{m_model,
             QJsonObject{{u"inputTokens"_s, m_input},
                         {u"outputTokens"_s, m_output},
                         {u"cacheReadInputTokens"_s, 0},
                         {u"cacheCreationInputTokens"_s, 0},
                         {u"costUSD"_s, m_cost},
                         {u"contextWindow"_s, 200'000}}}};
}

void Conversation::addCostState()
{
    // No file before the first prompt, as with claude.
    if (m_turns > 0)
        append({{u"type"_s, u"cost-state"_s},
                {u"totalCostUSD"_s, m_cost},
                {u"modelUsage"_s, modelUsage()},
                {u"hasUnknownModelCost"_s, false}});
}

} // namespace demo
