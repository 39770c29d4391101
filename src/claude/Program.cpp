// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/Program.h"

#include "base/LetGo.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace claude {
namespace {

constexpr qsizetype maxVersionOutput = 64 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("claude::Program", text);
}

QString expanded(const QString &path)
{
    if (path == "~"_L1 || path.startsWith("~/"_L1))
        return QDir::homePath() + path.mid(1);
    return path;
}

base::Result<QString> checkedFile(const QString &path)
{
    using Kind = base::Error::Kind;
    const QFileInfo info(path);
    if (!info.exists())
        return base::fail(Kind::NotFound,
                          tr("There is no Claude Code at %1. Choose the program in the settings, or leave the field "
                             "empty to take the one on PATH.")
                              .arg(path));
    if (info.isDir())
        return base::fail(Kind::InvalidInput, tr("%1 is a folder. Choose the claude program inside it.").arg(path));
    if (!info.isExecutable())
        return base::fail(
            Kind::PermissionDenied,
            tr("%1 cannot be executed. Choose another program, or make it executable with: chmod +x %1").arg(path));
    return info.absoluteFilePath();
}

/// A file called claude that is there but cannot be run deserves a better answer than "not found".
QString unusableOnPath(const QString &name, const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QFileInfo info(QDir(folder), name);
        if (info.isFile() && !info.isExecutable())
            return info.absoluteFilePath();
    }
    return {};
}

} // namespace

base::Result<QString> locateProgram(const QString &explicitPath, const QString &searchPath)
{
    const QString wanted = expanded(explicitPath.trimmed());
    if (wanted.contains(u'/'))
        return checkedFile(wanted);
    const QString name = wanted.isEmpty() ? u"claude"_s : wanted;
    const QString path = searchPath.isEmpty() ? qEnvironmentVariable("PATH") : searchPath;
    const QStringList folders = path.split(u':', Qt::SkipEmptyParts);
    // findExecutable() with an empty list looks at $PATH, which is not what an empty search path means here.
    const QString found = folders.isEmpty() ? QString() : QStandardPaths::findExecutable(name, folders);
    if (!found.isEmpty())
        return QFileInfo(found).absoluteFilePath();
    if (const QString unusable = unusableOnPath(name, folders); !unusable.isEmpty())
        return checkedFile(unusable);
    return base::fail(
        base::Error::Kind::NotFound,
        tr("Claude Code was not found: there is no program “%1” on PATH. Install it, for example with: npm "
           "install -g @anthropic-ai/claude-code, or choose the program in the settings.")
            .arg(name));
}

base::Result<Version> parseVersion(const QByteArray &output)
{
    static const QRegularExpression shape(
        u"^(\\d+(?:\\.\\d+){1,3})(?:[-+][A-Za-z0-9.+-]*)?(?: \\(([^()]{1,100})\\))?$"_s);
    const QByteArray firstLine = output.left(512).split('\n').constFirst().trimmed();
    const QString line = QString::fromUtf8(firstLine);
    const QRegularExpressionMatch match = shape.match(line);
    if (!match.hasMatch())
        return base::fail(base::Error::Kind::Corrupt,
                          tr("The program answered --version with something else than a version, so it is not "
                             "Claude Code. Choose another program in the settings."));
    Version version;
    version.number = QVersionNumber::fromString(match.captured(1));
    version.text = line;
    version.isDemo = match.captured(2).contains("Gantry demo"_L1);
    return version;
}

class VersionProbe::Private
{
public:
    void end(VersionProbe *q, const base::Result<Version> &outcome)
    {
        if (!running)
            return;
        running = false;
        deadline.stop();
        base::letGo(std::move(process), q);
        if (outcome)
            emit q->found(*outcome);
        else
            emit q->failed(outcome.error());
    }

    std::unique_ptr<QProcess> process;
    QTimer deadline;
    QByteArray output;
    QString program;
    bool running = false;
};

VersionProbe::VersionProbe(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->deadline.setSingleShot(true);
    connect(&d->deadline, &QTimer::timeout, this, [this] {
        d->end(this,
               base::fail(base::Error::Kind::TimedOut,
                          tr("%1 did not answer --version in time. Try it in a terminal.").arg(d->program)));
    });
}

VersionProbe::~VersionProbe()
{
    base::letGo(std::move(d->process), this);
}

void VersionProbe::start(const QString &program, std::chrono::milliseconds deadline)
{
    if (d->running)
        return;
    d->running = true;
    d->program = program;
    d->output.clear();
    d->process = std::make_unique<QProcess>();
    QProcess *process = d->process.get();
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    connect(process, &QProcess::readyReadStandardOutput, this, [this, process] {
        const QByteArray bytes = process->readAllStandardOutput();
        d->output += bytes.left(maxVersionOutput - d->output.size());
    });
    connect(process, &QProcess::errorOccurred, this, [this, process](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            d->end(this,
                   base::fail(base::Error::Kind::Unavailable,
                              tr("%1 could not be started. Choose another program in the settings.").arg(d->program),
                              process->errorString()));
    });
    connect(process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        if (status == QProcess::NormalExit && code == 0)
            d->end(this, parseVersion(d->output));
        else
            d->end(this,
                   base::fail(base::Error::Kind::Unavailable,
                              tr("%1 --version failed. Try it in a terminal.").arg(d->program),
                              u"exit code %1"_s.arg(code)));
    });
    d->deadline.start(deadline);
    process->start(program, {u"--version"_s});
}

} // namespace claude
