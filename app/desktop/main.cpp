// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopApp.h"
#include "app/desktop/StartFailure.h"
#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/UnixSignals.h"
#include "base/Logging.h"
#include "base/Paths.h"

#include <KDSingleApplication>

#include <QApplication>
#include <QCommandLineParser>
#include <QCryptographicHash>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QTranslator>

namespace {

/// One window per user and data folder.
QString instanceName(const base::Paths &paths)
{
    const QByteArray hash = QCryptographicHash::hash(paths.data.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("gantry-") + QString::fromLatin1(hash.toHex().left(12));
}

void readArguments(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A desktop workbench for many Claude Code sessions."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
}

int showFailure(const base::Error &error)
{
    std::fprintf(stderr, "gantry: %s\n", qUtf8Printable(error.message));
    // Between the box and the choice of a folder no window is open.
    QApplication::setQuitOnLastWindowClosed(false);
    app::StartFailure failure(error);
    QObject::connect(&failure, &app::StartFailure::quitRequested, qApp, [] { QApplication::exit(1); });
    QObject::connect(&failure, &app::StartFailure::folderChosen, qApp, [](const QString &folder) {
        qputenv("GANTRY_DATA_DIR", QFile::encodeName(folder));
        const bool started
            = QProcess::startDetached(QApplication::applicationFilePath(), QApplication::arguments().sliced(1));
        QApplication::exit(started ? 0 : 1);
    });
    failure.open();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("gantry"));
    QApplication::setApplicationDisplayName(QStringLiteral("Gantry"));
    QApplication::setApplicationVersion(QStringLiteral(GANTRY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.gantry.Gantry"));
    readArguments(application);
    // The end of the desktop session, at any moment: what runs goes on, as after "Keep running".
    const app::UnixSignals signalSource;
    QObject::connect(&signalSource, &app::UnixSignals::interrupted, &application, &QApplication::quit,
                     Qt::QueuedConnection);

    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("gantry"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QApplication::installTranslator(&translator);

    const base::Paths paths = base::Paths::fromEnvironment();
    KDSingleApplication instance(instanceName(paths));
    if (!instance.isPrimaryInstance()) {
        instance.sendMessage("raise");
        return 0;
    }
    if (const auto made = paths.create(); !made)
        return showFailure(made.error());
    base::startLogging(paths.logFile());

    const auto app = app::DesktopApp::create();
    if (!app)
        return showFailure(app.error());
    QObject::connect(&instance, &KDSingleApplication::messageReceived, app->get(), &app::DesktopApp::raise);
    QObject::connect(&signalSource, &app::UnixSignals::interrupted, app->get(), &app::DesktopApp::leave);
    (*app)->start();
    return QApplication::exec();
}
