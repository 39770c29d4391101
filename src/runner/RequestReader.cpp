// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/RequestReader.h"

#include "claude/CommandLine.h"
#include "claude/Environment.h"
#include "runner/FieldReader.h"
#include "runner/GitAddress.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace runner {
namespace {

constexpr qsizetype maxSecrets = 500;
constexpr qsizetype maxVariableBytes = 100'000; ///< the kernel takes 128 KiB, with the name
constexpr qsizetype maxSecretLines = 2'000; ///< of all secrets; each is looked for in everything that a run says
constexpr double maxMinutes = 1440;

void readMode(FieldReader &fields, TaskRequest &request)
{
    fields.text(u"permissionMode"_s, request.permissionMode, 64);
    QStringList modes = claude::permissionModes();
    modes.append(u"default"_s);
    if (!request.permissionMode.isEmpty() && !modes.contains(request.permissionMode))
        fields.refuse(u"permissionMode"_s, u"one of %1"_s.arg(modes.join(u", ")));
}

/// A name that goes onto Claude's command line.
void readWord(FieldReader &fields, const QString &name, QString &target)
{
    static const QRegularExpression word(u"^[A-Za-z0-9][A-Za-z0-9._:@/\\[\\],-]*$"_s);
    fields.text(name, target, 256);
    if (!target.isEmpty() && !word.match(target).hasMatch())
        fields.refuse(name, u"the name of a model"_s);
}

void readTools(FieldReader &fields, const QString &name, QStringList &target)
{
    fields.texts(name, target);
    for (const QString &tool : std::as_const(target)) {
        if (tool.isEmpty() || tool.size() > 1024 || tool.startsWith(u'-'))
            fields.refuse(name, u"an array of names of tools"_s);
    }
}

void readTimeLimit(FieldReader &fields, TaskRequest &request)
{
    if (!fields.has(u"timeoutMinutes"_s))
        return;
    const double minutes = fields.value(u"timeoutMinutes"_s).toDouble(std::nan(""));
    if (!(minutes > 0 && minutes <= maxMinutes))
        return fields.refuse(u"timeoutMinutes"_s, u"a number above 0 and not above 1440"_s);
    request.timeLimit = std::chrono::milliseconds(std::max<qint64>(1, std::llround(minutes * 60'000)));
}

/// Names that the run itself depends on, or through which the runner's own credentials could be sent elsewhere: what
/// other programs, settings, proxies or certificates Claude and git use.
bool isReserved(const QString &name)
{
    static const QSet<QString> names{u"HOME"_s,
                                     u"PATH"_s,
                                     u"TMPDIR"_s,
                                     u"BASH_ENV"_s,
                                     u"XDG_CONFIG_HOME"_s,
                                     u"HTTP_PROXY"_s,
                                     u"HTTPS_PROXY"_s,
                                     u"ALL_PROXY"_s,
                                     u"NO_PROXY"_s,
                                     u"SSL_CERT_FILE"_s,
                                     u"SSL_CERT_DIR"_s,
                                     u"CURL_CA_BUNDLE"_s,
                                     u"NODE_OPTIONS"_s,
                                     u"NODE_PATH"_s,
                                     u"NODE_EXTRA_CA_CERTS"_s,
                                     u"NODE_TLS_REJECT_UNAUTHORIZED"_s,
                                     u"GIT_SSH"_s,
                                     u"GIT_SSH_COMMAND"_s,
                                     u"GIT_ASKPASS"_s,
                                     u"GIT_PROXY_COMMAND"_s,
                                     u"GIT_EXEC_PATH"_s,
                                     u"GIT_DIR"_s,
                                     u"GIT_COMMON_DIR"_s,
                                     u"GIT_SSL_CAINFO"_s,
                                     u"GIT_SSL_NO_VERIFY"_s};
    static const QStringList beginnings{u"LD_"_s, u"GIT_CONFIG"_s, u"ANTHROPIC_"_s, u"CLAUDE_CODE_"_s, u"GANTRY_"_s};
    const QString upper = name.toUpper(); // proxies are known by small names, too
    return names.contains(upper)
        || std::ranges::any_of(beginnings, [&upper](const QString &each) { return upper.startsWith(each); });
}

void readSecrets(FieldReader &fields, TaskRequest &request)
{
    const auto object = fields.object(u"environmentSecrets"_s);
    if (!object)
        return;
    if (object->size() > maxSecrets)
        return fields.refuse(u"environmentSecrets"_s, u"an object of at most %1 values"_s.arg(maxSecrets));
    for (auto it = object->begin(); it != object->end(); ++it) {
        const QString path = u"environmentSecrets."_s + it.key().left(64);
        if (!claude::isValidVariableName(it.key()))
            return fields.refuse(path, u"named like an environment variable"_s);
        if (isReserved(it.key()))
            return fields.refuse(path, u"another variable: this one belongs to the runner"_s);
        if (!it.value().isString() || it.value().toString().contains(QChar(0)))
            return fields.refuse(path, u"a string"_s);
        const QByteArray value = it.value().toString().toUtf8();
        if (value.size() > maxVariableBytes)
            return fields.refuse(path, u"a string of at most %1 bytes"_s.arg(maxVariableBytes));
        request.environmentSecrets.insert(it.key(), base::Secret(value));
    }
}

void countSecrets(FieldReader &fields, const TaskRequest &request)
{
    qsizetype lines = 0;
    for (const QByteArray &secret : request.secrets())
        lines += secret.count('\n') + 1;
    if (lines > maxSecretLines)
        fields.say(u"environmentSecrets and mcpConfig must be shorter: all secrets together may have %1 lines"_s.arg(
            maxSecretLines));
}

void readKey(FieldReader &fields, TaskRequest &request)
{
    QString key;
    fields.text(u"sshKey"_s, key, 64 * 1024);
    if (key.isEmpty())
        return;
    if (!key.contains(u"BEGIN") || !key.contains(u"PRIVATE KEY"))
        return fields.refuse(u"sshKey"_s, u"a private key: Missing BEGIN/PRIVATE KEY markers"_s);
    key = key.trimmed().replace(u"\r\n"_s, u"\n"_s) + u'\n';
    request.sshKey = base::Secret(key.toUtf8());
}

void readGit(FieldReader &fields, TaskRequest &request)
{
    fields.text(u"gitRepo"_s, request.gitRepo, 2048);
    fields.text(u"gitBranch"_s, request.gitBranch, 256);
    fields.whole(u"gitDepth"_s, request.gitDepth, 1, 1'000'000);
    if (!request.gitBranch.isEmpty() && !isBranchName(request.gitBranch))
        fields.refuse(u"gitBranch"_s, u"the name of a branch"_s);
    if (request.gitBranch.isEmpty())
        request.gitBranch = u"main"_s;
    if (request.gitRepo.isEmpty())
        return;
    if (const auto address = readGitAddress(request.gitRepo, false); !address)
        fields.say(address.error());
}

/// Relative, below the working folder.
void readFolder(FieldReader &fields, TaskRequest &request)
{
    fields.text(u"cwdRelative"_s, request.cwdRelative, 1024);
    if (request.cwdRelative.isEmpty())
        return;
    const QString clean = QDir::cleanPath(request.cwdRelative);
    const QStringList parts = request.cwdRelative.split(u'/');
    if (clean.startsWith(u'/') || parts.contains(u".."_s) || parts.contains(u".git"_s) || clean.startsWith(u'~'))
        return fields.refuse(u"cwdRelative"_s, u"a path below the working folder, without \"..\""_s);
    request.cwdRelative = clean == u"." ? QString() : clean;
}

void readClaudeFiles(FieldReader &fields, const QString &name, QList<ClaudeFile> &target)
{
    static const QRegularExpression fileName(u"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"_s);
    static const QRegularExpression key(u"^[A-Za-z][A-Za-z0-9_-]{0,63}$"_s);
    const auto object = fields.object(name);
    if (!object)
        return;
    if (object->size() > 100)
        return fields.refuse(name, u"an object of at most 100 files"_s);
    for (auto it = object->begin(); it != object->end(); ++it) {
        ClaudeFile file{it.key(), {}, {}};
        if (!fileName.match(file.name).hasMatch())
            return fields.refuse(name, u"an object whose names hold letters, digits, \"_\" and \"-\""_s);
        FieldReader parts(it.value().toObject(), fields.path(name) + u'.' + file.name + u'.');
        if (it.value().isString())
            file.content = it.value().toString();
        else if (!it.value().isObject())
            return fields.refuse(name + u'.' + file.name, u"an object"_s);
        parts.text(u"content"_s, file.content);
        const auto matter = parts.object(u"frontmatter"_s);
        if (!parts.error().isEmpty())
            return fields.refuse(name + u'.' + file.name,
                                 u"an object with a string \"content\" and an object \"frontmatter\""_s);
        const QJsonObject lines = matter.value_or(QJsonObject());
        for (auto line = lines.begin(); line != lines.end(); ++line) {
            if (!key.match(line.key()).hasMatch())
                return fields.refuse(name + u'.' + file.name + u".frontmatter"_s, u"an object with plain names"_s);
            file.frontMatter.append({line.key(), line.value()});
        }
        target.append(file);
    }
}

bool staysInside(const QString &path)
{
    return !path.isEmpty() && !path.startsWith(u'/') && !path.startsWith(u'-') && !path.startsWith(u':')
        && !path.split(u'/').contains(u".."_s) && path.size() <= 1024;
}

void readGitAction(FieldReader &fields, TaskRequest &request)
{
    const auto object = fields.object(u"git"_s);
    if (!object)
        return;
    GitAction action;
    FieldReader git(*object, fields.path(u"git"_s) + u'.');
    git.flag(u"commit"_s, action.commit);
    git.flag(u"push"_s, action.push);
    git.text(u"commitMessage"_s, action.message, 64 * 1024);
    git.text(u"branch"_s, action.branch, 256);
    git.texts(u"files"_s, action.files);
    QString strategy = u"auto"_s;
    git.text(u"conflictStrategy"_s, strategy, 16);
    if (strategy != u"auto" && strategy != u"fail")
        git.refuse(u"conflictStrategy"_s, u"\"auto\" or \"fail\""_s);
    action.resolveConflicts = strategy == u"auto";
    if (!isBranchName(action.branch))
        git.refuse(u"branch"_s, u"the name of a branch"_s);
    if (!std::ranges::all_of(action.files, staysInside))
        git.refuse(u"files"_s, u"an array of paths inside the repository"_s);
    if (request.gitRepo.isEmpty())
        git.say(u"%1 needs gitRepo"_s.arg(fields.path(u"git"_s)));
    fields.adopt(git);
    request.gitAction = action;
}

void readUploadAction(FieldReader &fields, TaskRequest &request)
{
    const auto object = fields.object(u"uploadFiles"_s);
    if (!object)
        return;
    UploadAction action;
    FieldReader upload(*object, fields.path(u"uploadFiles"_s) + u'.');
    upload.texts(u"globPatterns"_s, action.patterns);
    upload.text(u"gcsPrefix"_s, action.prefix, 512);
    if (!std::ranges::all_of(action.patterns, staysInside))
        upload.refuse(u"globPatterns"_s, u"an array of patterns inside the working folder"_s);
    if (!action.prefix.isEmpty() && !staysInside(action.prefix))
        upload.refuse(u"gcsPrefix"_s, u"a relative path"_s);
    fields.adopt(upload);
    request.uploadAction = action;
}

void readActions(FieldReader &fields, TaskRequest &request)
{
    const auto object = fields.object(u"postExecutionActions"_s);
    if (!object)
        return;
    FieldReader actions(*object, u"postExecutionActions."_s);
    readGitAction(actions, request);
    readUploadAction(actions, request);
    fields.adopt(actions);
}

std::optional<QString> readCallback(const QJsonObject &body, TaskRequest &request)
{
    const QJsonValue given = body.value(u"callbackUrl");
    const QUrl url(given.toString(), QUrl::StrictMode);
    if (!given.isString() || given.toString().size() > 4096 || !url.isValid() || url.isRelative())
        return u"callbackUrl is not a valid URL"_s;
    if (url.scheme() != u"http" && url.scheme() != u"https")
        return u"callbackUrl must use http or https protocol"_s;
    if (url.host().isEmpty())
        return u"callbackUrl is not a valid URL"_s;
    request.callbackUrl = url;
    const QJsonValue id = body.value(u"taskId");
    if (id.isUndefined() || id.isNull())
        return {};
    if (id.toString().size() > maxTaskIdLength)
        return u"taskId must be a string of at most %1 characters"_s.arg(maxTaskIdLength);
    if (!id.isString() || !isTaskId(id.toString()))
        return u"taskId must be URL-safe (alphanumeric, underscore, hyphen only)"_s;
    request.taskId = id.toString();
    return {};
}

bool isGiven(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull() && value != QJsonValue(QString());
}

void readRest(FieldReader &fields, TaskRequest &request)
{
    fields.text(u"systemPrompt"_s, request.systemPrompt);
    fields.text(u"appendSystemPrompt"_s, request.appendSystemPrompt);
    readTools(fields, u"allowedTools"_s, request.allowedTools);
    readTools(fields, u"disallowedTools"_s, request.disallowedTools);
    readMode(fields, request);
    fields.whole(u"maxTurns"_s, request.maxTurns, 0, 1'000'000);
    readWord(fields, u"model"_s, request.model);
    readWord(fields, u"fallbackModel"_s, request.fallbackModel);
    fields.flag(u"useNamedPipe"_s, request.useNamedPipe);
    readTimeLimit(fields, request);
    readGit(fields, request);
    readSecrets(fields, request);
    readKey(fields, request);
    request.metadata = fields.object(u"metadata"_s);
    readFolder(fields, request);
    request.mcpConfig = fields.object(u"mcpConfig"_s).value_or(QJsonObject());
    countSecrets(fields, request);
    readClaudeFiles(fields, u"slashCommands"_s, request.slashCommands);
    readClaudeFiles(fields, u"subagents"_s, request.subagents);
    fields.texts(u"preExecutionCommands"_s, request.preExecutionCommands);
    for (const QString &command : std::as_const(request.preExecutionCommands)) { // a shell finds it in a variable
        if (command.toUtf8().size() > maxVariableBytes)
            fields.refuse(u"preExecutionCommands"_s,
                          u"an array of strings of at most %1 bytes"_s.arg(maxVariableBytes));
    }
    readActions(fields, request);
}

} // namespace

std::expected<QJsonObject, BadRequest> readBody(const QByteArray &body, const QByteArray &contentType)
{
    if (contentType != "application/json" || body.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return std::unexpected(
            BadRequest{u"The body is no valid JSON: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset)});
    return document.object();
}

std::expected<TaskRequest, BadRequest> readRequest(const QJsonObject &body, TaskRequest::Kind kind, bool hasCredentials)
{
    TaskRequest request;
    request.kind = kind;
    if (!isGiven(body.value(u"prompt")))
        return std::unexpected(BadRequest{u"prompt is required"_s});
    if (kind == TaskRequest::Kind::Async && !isGiven(body.value(u"callbackUrl")))
        return std::unexpected(BadRequest{u"callbackUrl is required for async tasks"_s});
    if (!hasCredentials && !isGiven(body.value(u"anthropicApiKey")) && !isGiven(body.value(u"anthropicOAuthToken")))
        return std::unexpected(BadRequest{u"Either anthropicApiKey or anthropicOAuthToken is required"_s});
    if (kind == TaskRequest::Kind::Async) {
        if (const auto error = readCallback(body, request))
            return std::unexpected(BadRequest{*error});
    }
    FieldReader fields(body);
    fields.text(u"prompt"_s, request.prompt, 4 * 1024 * 1024);
    QString key;
    QString token;
    fields.text(u"anthropicApiKey"_s, key, 4096);
    fields.text(u"anthropicOAuthToken"_s, token, 4096);
    request.apiKey = base::Secret(key.toUtf8());
    request.oauthToken = base::Secret(token.toUtf8());
    readRest(fields, request);
    if (fields.error().isEmpty())
        return request;
    return std::unexpected(BadRequest{fields.error()});
}

} // namespace runner
