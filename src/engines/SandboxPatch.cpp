// SPDX-License-Identifier: GPL-3.0-or-later
// What git itself does not refuse in a patch: links that lead out of the project.
#include "engines/SandboxResults.h"
#include "engines/WorkspaceFiles.h"

#include <QCoreApplication>

namespace engines {

using base::Error;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::SandboxResults", text);
}

/// Reads a patch line by line, as `git diff --binary --no-renames` writes it.
class PatchReader
{
public:
    [[nodiscard]] base::Result<> feed(QByteArrayView line)
    {
        if (m_old > 0 || m_new > 0)
            return inHunk(line);
        if (line.startsWith("diff --git "))
            return begin();
        if (line.startsWith("rename ") || line.startsWith("copy "))
            return bad(); // ours are made without; they could move a link to where it leads outside
        if (line == "new file mode 120000" || line == "new mode 120000"
            || (line.startsWith("index ") && line.endsWith(" 120000")))
            m_isLink = true;
        else if (line.startsWith("+++ "))
            m_path = line.sliced(4).toByteArray();
        else if (line.startsWith("@@ "))
            return beginHunk(line);
        else if (line.startsWith("GIT binary patch") && m_isLink)
            return bad();
        return {};
    }
    [[nodiscard]] base::Result<> end()
    {
        if (m_old > 0 || m_new > 0)
            return bad();
        return finish();
    }

private:
    static std::unexpected<Error> bad()
    {
        return base::fail(Error::Kind::Corrupt, tr("The patch of the sandbox makes no sense. Nothing was taken over."));
    }
    base::Result<> begin()
    {
        auto verdict = finish();
        m_isLink = false;
        m_path.clear();
        m_target.clear();
        return verdict;
    }
    base::Result<> inHunk(QByteArrayView line)
    {
        const char kind = line.isEmpty() ? ' ' : line.front();
        if (kind == '\\')
            return {};
        if (kind != ' ' && kind != '+' && kind != '-')
            return bad();
        m_old -= kind == '+' ? 0 : 1;
        m_new -= kind == '-' ? 0 : 1;
        if (m_old < 0 || m_new < 0)
            return bad();
        if (kind != '-' && m_isLink)
            m_target += (m_target.isEmpty() ? QByteArray() : QByteArray("\n"))
                + line.sliced(line.isEmpty() ? 0 : 1).toByteArray();
        return {};
    }
    /// "@@ -1,2 +3 @@ …": a count that is not there is 1.
    base::Result<> beginHunk(QByteArrayView line)
    {
        const QByteArrayList parts = line.toByteArray().split(' ');
        const auto count = [](const QByteArray &part, char sign) -> qint64 {
            const qsizetype comma = part.indexOf(',');
            bool isNumber = false;
            const qint64 lines = comma < 0 ? 1 : part.mid(comma + 1).toLongLong(&isNumber);
            return part.startsWith(sign) && (comma < 0 || isNumber) ? lines : -1;
        };
        m_old = count(parts.value(1), '-');
        m_new = count(parts.value(2), '+');
        return m_old < 0 || m_new < 0 || parts.value(3) != "@@" ? base::Result<>(bad()) : base::Result<>();
    }
    /// A quoted path has at least as many slashes as are seen in it, so what passes as inside is.
    base::Result<> finish()
    {
        if (!m_isLink || m_path == "/dev/null")
            return {};
        QByteArrayView path = m_path;
        if (path.startsWith('"'))
            path = path.sliced(1);
        if (!path.startsWith("b/"))
            return m_target.isEmpty() ? base::Result<>() : base::Result<>(bad());
        if (!isInsideLink(path.sliced(2), m_target))
            return base::fail(Error::Kind::Corrupt,
                              tr("The link %1 of the sandbox leads out of the project. Nothing was taken over.")
                                  .arg(QString::fromUtf8(path.sliced(2))));
        return {};
    }

    qint64 m_old = 0; ///< lines that the hunk still has
    qint64 m_new = 0;
    bool m_isLink = false;
    QByteArray m_path;
    QByteArray m_target;
};

} // namespace

base::Result<> checkPatch(QByteArrayView patch)
{
    PatchReader reader;
    while (!patch.isEmpty()) {
        const qsizetype end = patch.indexOf('\n');
        if (const auto fed = reader.feed(end < 0 ? patch : patch.first(end)); !fed)
            return fed;
        patch = end < 0 ? QByteArrayView() : patch.sliced(end + 1);
    }
    return reader.end();
}

} // namespace engines
