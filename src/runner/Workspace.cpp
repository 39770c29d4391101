// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/Workspace.h"

#include "base/PrivateFile.h"

#include <QDir>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace runner {

base::Result<Workspace> Workspace::create(const QString &folder)
{
    const quint64 id = QRandomGenerator::system()->generate64();
    const Workspace workspace(folder + u"/ws-%1"_s.arg(id, 16, 16, QChar(u'0')));
    for (const QString &part : {workspace.root(), workspace.work(), workspace.home(), workspace.temporary(),
                                workspace.git(), workspace.run()}) {
        if (const auto made = base::makePrivateFolder(part); !made)
            return std::unexpected(made.error());
    }
    return workspace;
}

QStringList Workspace::all(const QString &folder)
{
    static const QRegularExpression name(u"^ws-[0-9a-f]{16}$"_s);
    QStringList found;
    for (const QString &entry :
         QDir(folder).entryList({u"ws-*"_s}, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        if (name.match(entry).hasMatch())
            found.append(folder + u'/' + entry);
    }
    return found;
}

} // namespace runner
