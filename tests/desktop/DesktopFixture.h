// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/DesktopApp.h"
#include "app/engineroom/EngineRoom.h"
#include "session/SessionService.h"
#include "settings/Settings.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/TestPaths.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/terminal/SessionPane.h"
#include "ui/terminal/TerminalArea.h"
#include "ui/terminal/TerminalPane.h"

#include <QAbstractButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// The whole program in this process, with a home of its own. Sessions are played by the demo agent and real shells.
class DesktopFixture
{
public:
    /// Once per test program: the helper programs are looked for beside the program and then on PATH.
    static void prepareEnvironment()
    {
        qputenv("PATH", helpers::builtProgram().toUtf8() + ":" + qgetenv("PATH"));
        qputenv("GANTRY_DEMO_SPEED", "20");
        qputenv("SHELL", "/bin/sh");
        // Qt's file dialog writes to the place it saw first, also when the home that was there has gone.
        static const QTemporaryDir ofQt(QStringLiteral("/tmp/gt-XXXXXX"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, ofQt.path());
    }

    DesktopFixture()
    {
        qputenv("GANTRY_DEMO_DIR", m_home.path(QStringLiteral("demo")).toUtf8());
        m_project = m_home.makeFolder(QStringLiteral("home/project"));
        settings::Settings settings(m_home.config() + QStringLiteral("/gantry.ini"));
        settings::Values values;
        values.claudeProgram = helpers::builtProgram("gantry-demo-agent");
        values.freeMemoryMb = 0; // what else runs on this computer is not the test's business
        settings.setValues(values);
        if (!settings.sync())
            qFatal("the settings cannot be written");
    }

    /// False when the window does not come up.
    [[nodiscard]] bool start()
    {
        auto created = app::DesktopApp::create();
        if (!created) {
            qWarning("%s", qPrintable(created.error().message));
            return false;
        }
        m_app = std::move(*created);
        QSignalSpy loaded(&service(), &session::SessionService::loaded);
        m_app->start();
        return (!loaded.isEmpty() || loaded.wait(20'000)) && QTest::qWaitForWindowExposed(&m_app->window());
    }
    /// The window goes; what runs, runs on.
    void close() { m_app.reset(); }

    [[nodiscard]] bool isOpen() const { return m_app != nullptr; }
    [[nodiscard]] app::DesktopApp &app() const { return *m_app; }
    [[nodiscard]] session::SessionService &service() const { return m_app->room().sessions(); }
    [[nodiscard]] const helpers::TemporaryHome &home() const { return m_home; }
    [[nodiscard]] const QString &project() const { return m_project; }

    [[nodiscard]] bool stopEverything() const
    {
        if (!m_app || service().runningCount() == 0)
            return true;
        // Not stopAll(): that is for the end of the program, nothing starts after it.
        for (const session::Snapshot &snapshot : service().sessions()) {
            if (const session::Step *step = snapshot.active())
                service().stop(step->id);
        }
        return QTest::qWaitFor([this] { return service().runningCount() == 0; }, 30'000);
    }
    /// The session there is when there is just one.
    [[nodiscard]] session::Snapshot only() const
    {
        const QList<session::Snapshot> all = service().sessions();
        return all.size() == 1 ? all.first() : session::Snapshot();
    }
    /// What the terminal in front shows.
    [[nodiscard]] QString screen() const
    {
        const ui::SessionPane *pane = child<ui::TerminalArea>("terminalArea")->currentPane();
        return pane ? pane->terminal()->text() : QString();
    }
    template <typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        T *found = m_app->window().findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no control is named %s", name);
        return found;
    }
    void click(const char *name) const { QTest::mouseClick(child<QAbstractButton>(name), Qt::LeftButton); }

private:
    helpers::TemporaryHome m_home;
    QString m_project;
    std::unique_ptr<app::DesktopApp> m_app;
};
