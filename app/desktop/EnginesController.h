// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/LocalRunner.h"
#include "engines/ServiceProbe.h"
#include "settings/EngineConnection.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

class QWidget;

namespace ui {
class EnginesSection;
class SettingsPage;
enum class StatusGlyph;
struct CheckResult;
} // namespace ui

namespace app {

class EngineRoom;
class SandboxAccess;

/// Settings → Engines: tests services, keeps their secrets, shows and cancels their tasks, starts a runner here.
class EnginesController : public QObject
{
    Q_OBJECT
public:
    EnginesController(EngineRoom &room, ui::SettingsPage &page, QWidget *window);

    /// What was found out about this computer.
    void showComputer(const QList<ui::CheckResult> &checks);
    void showSandboxes(const SandboxAccess &access);
    /// What became of the test of the account for sandboxes; Unknown: none is under way.
    void showSandboxTest(ui::StatusGlyph glyph, const QString &words);
    /// The engine in the page's list; null: the page as it is.
    void showEngine(const QString &kind, const QString &connection);

signals:
    void failed(const base::Error &error);
    /// This computer is to be looked at again.
    void checksRequested();
    void sandboxTestRequested();

private:
    void test(const QString &name);
    void onTested(const QString &name, const QList<engines::ProbeRow> &rows);
    void askSecret(const QString &name);
    void askClaudeSignIn();
    void keepSecret(const QString &name, const QByteArray &value);
    /// Its reference.
    [[nodiscard]] QString hold(const QString &name, const base::Secret &secret);
    void storeReference(const QString &name, const QString &reference);
    void lookAtTasks(const QString &name, const QString &cancel = {});
    void startRunner();
    void onRunner(const QUrl &url, const base::Secret &token);
    [[nodiscard]] std::optional<settings::EngineConnection> connection(const QString &name) const;
    [[nodiscard]] ui::EnginesSection &section() const;

    EngineRoom &m_room;
    ui::SettingsPage &m_page;
    QWidget *m_window;
    LocalRunner m_runner;
    QSet<QString> m_held; ///< references of sign-ins that are known until the program ends
    QHash<QString, engines::ServiceProbe *> m_probes;
    QMultiHash<QString, QPointer<engines::ServiceProbe>> m_taskProbes;
};

} // namespace app
