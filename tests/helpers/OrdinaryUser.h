// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>

#include <unistd.h>

namespace helpers {

/// While it lives, this process has no more rights than an ordinary user, to whom everything below the folder belongs
/// from then on. Root may read and write everything, so that in a container refusals would never be tried.
class OrdinaryUser
{
public:
    explicit OrdinaryUser(const QString &folder)
    {
        if (::geteuid() != 0)
            return;
        give(folder);
        for (QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
             it.hasNext();)
            give(it.next());
        // The real id too: access() asks for that one. The saved one leads back.
        m_changed = ::setresgid(nobody, nobody, 0) == 0 && ::setresuid(nobody, nobody, 0) == 0;
    }
    ~OrdinaryUser()
    {
        if (m_changed && (::setresuid(0, 0, 0) != 0 || ::setresgid(0, 0, 0) != 0))
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

    /// False: this system has no second user to become.
    [[nodiscard]] static bool isOrdinary() { return ::geteuid() != 0; }

private:
    static constexpr uid_t nobody = 65534;

    static void give(const QString &path)
    {
        if (::lchown(QFile::encodeName(path).constData(), nobody, nobody) != 0)
            qWarning("cannot give %s away", qPrintable(path));
    }

    bool m_changed = false;
};

} // namespace helpers
