// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/PrivateFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using base::Error;
using namespace Qt::StringLiterals;

class tst_PrivateFile : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder.emplace(); }
    void writesForTheOwnerAlone();
    void replacesAWholeFileOrNothing();
    void leavesNoTemporaryFileAfterAFailure();
    void makesFoldersForTheOwnerAlone();
    void tightensAFolderThatIsOpen();
    void refusesAFileInTheWay();
    void namesTheFolderItCannotMake();

private:
    [[nodiscard]] static int modeOf(const QString &path)
    {
        struct stat info{};
        return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? static_cast<int>(info.st_mode & 0777) : -1;
    }

    std::optional<QTemporaryDir> m_folder;
};

void tst_PrivateFile::writesForTheOwnerAlone()
{
    const mode_t before = ::umask(0);
    const QString path = m_folder->filePath(u"secret"_s);
    QVERIFY(base::writePrivateFile(path, "value"));
    ::umask(before);
    QCOMPARE(modeOf(path), 0600);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("value"));
}

void tst_PrivateFile::replacesAWholeFileOrNothing()
{
    const QString path = m_folder->filePath(u"file"_s);
    QVERIFY(base::writePrivateFile(path, QByteArray(100'000, 'a')));
    QFile reader(path);
    QVERIFY(reader.open(QIODevice::ReadOnly));
    QVERIFY(base::writePrivateFile(path, "b"));
    // Who had it open still reads the old file to its end.
    QCOMPARE(reader.readAll(), QByteArray(100'000, 'a'));
    QCOMPARE(QFileInfo(path).size(), 1);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"file"_s});
}

void tst_PrivateFile::leavesNoTemporaryFileAfterAFailure()
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"taken/inside"_s)));
    const auto written = base::writePrivateFile(m_folder->filePath(u"taken"_s), "x");
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(m_folder->filePath(u"taken"_s)), qPrintable(written.error().message));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    QVERIFY(!base::writePrivateFile(m_folder->filePath(u"nowhere/file"_s), "x"));
}

void tst_PrivateFile::makesFoldersForTheOwnerAlone()
{
    const QString path = m_folder->filePath(u"a/b/c"_s);
    QVERIFY(base::makePrivateFolder(path));
    QCOMPARE(modeOf(path), 0700);
    QVERIFY(base::makePrivateFolder(path)); // again: nothing to do
}

void tst_PrivateFile::tightensAFolderThatIsOpen()
{
    const QString path = m_folder->filePath(u"open"_s);
    QVERIFY(::mkdir(QFile::encodeName(path).constData(), 0777) == 0);
    QVERIFY(::chmod(QFile::encodeName(path).constData(), 0777) == 0);
    QVERIFY(base::makePrivateFolder(path));
    QCOMPARE(modeOf(path), 0700);
}

void tst_PrivateFile::refusesAFileInTheWay()
{
    const QString path = m_folder->filePath(u"file"_s);
    QVERIFY(base::writePrivateFile(path, "x"));
    const auto made = base::makePrivateFolder(path);
    QVERIFY(!made);
    QVERIFY(made.error().message.contains(path));
}

void tst_PrivateFile::namesTheFolderItCannotMake()
{
    const auto made = base::makePrivateFolder(u"/proc/gantry"_s);
    QVERIFY(!made);
    QVERIFY2(made.error().message.contains(u"/proc/gantry"_s), qPrintable(made.error().message));
    QVERIFY(made.error().kind == Error::Kind::PermissionDenied || made.error().kind == Error::Kind::Unavailable);
}

QTEST_GUILESS_MAIN(tst_PrivateFile)
#include "tst_PrivateFile.moc"
