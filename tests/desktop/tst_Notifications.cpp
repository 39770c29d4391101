// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications over a real message bus of our own, and what comes back from them.
#include "app/desktop/NotificationController.h"
#include "app/desktop/NotificationSender.h"
#include "tests/session/ServiceRoom.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using app::Notice;
using app::NotificationController;
using app::NotificationSender;

/// What a desktop has: keeps what it is shown and lets the test press its buttons.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        uint id = 0;
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Shown> shown;
    QList<uint> closed;
    QStringList capabilities{u"actions"_s, u"body"_s, u"body-markup"_s};

public slots:
    Q_SCRIPTABLE QStringList GetCapabilities() { return capabilities; }
    Q_SCRIPTABLE uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
                             const QStringList &actions, const QVariantMap &hints, int)
    {
        const uint id = replaces != 0 ? replaces : ++m_last;
        shown.append({id, replaces, title, body, actions, hints});
        return id;
    }
    Q_SCRIPTABLE void CloseNotification(uint id) { closed.append(id); }

signals:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString &action);
    Q_SCRIPTABLE void NotificationClosed(uint id, uint reason);

private:
    uint m_last = 40;
};

class tst_Notifications : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void showsAndComesBack();
    void escapesOnlyForMarkup();
    void offersDenyOnlyWhereItMay();
    void hearsNoOtherProgramsButtons();
    void replacesTheLast();
    void saysThatThereIsNoService();
    void survivesAServiceThatGoes();
    void survivesACallThatFails();

    void tellsOfSessions();
    void deniesFromOutside();
    void goesOnAfterALimit_data();
    void goesOnAfterALimit();
    void takesUpThePromptsThatWaitAfterALimit();
    void goesOnOnceAndOnlyUntouched();
    void remembersOverARestart();
    void saysNothingOfWhatARuleAnswers();

private:
    static Notice notice(bool canDeny = false)
    {
        return {.kind = Notice::Kind::Waiting,
                .session = base::SessionId(u"s"_s),
                .question = base::QuestionId(u"q"_s),
                .title = u"Session"_s,
                .body = u"Bash a < b && c"_s,
                .canDeny = canDeny};
    }
    std::unique_ptr<NotificationSender> makeSender()
    {
        auto sender = std::make_unique<NotificationSender>(QDBusConnection(u"ours"_s));
        if (!QTest::qWaitFor([&] { return sender->state() != NotificationSender::State::Asking; }))
            qWarning("the service does not answer");
        return sender;
    }
    NotificationController::Parts parts()
    {
        return {.choices = [] { return app::NoticeChoices{}; },
                .resumesAtReset = [this] { return m_resumes; },
                .inFront = [this] { return m_inFront; },
                .now = [this] { return m_now; }};
    }

    QProcess m_daemon;
    QString m_address;
    QTemporaryDir m_folder;
    std::unique_ptr<FakeDesktop> m_desktop;
    QDateTime m_now{QDate(2026, 3, 10), QTime(12, 48), QTimeZone::UTC};
    bool m_resumes = false;
    app::InFront m_inFront;
};

void tst_Notifications::initTestCase()
{
    qRegisterMetaType<Notice>();
    const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (program.isEmpty())
        QSKIP("SKIPPED, NOTIFICATIONS ARE NOT TESTED: dbus-daemon is not installed");
    QFile config(m_folder.filePath(u"bus.conf"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                 "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n<busconfig><type>session</type>"
                 "<listen>unix:dir="
                 + m_folder.path().toUtf8()
                 + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                   "<allow eavesdrop=\"true\"/>"
                   "<allow own=\"*\"/></policy></busconfig>");
    config.close();
    m_daemon.start(program, {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + config.fileName()});
    QVERIFY(m_daemon.waitForStarted());
    QVERIFY(QTest::qWaitFor([this] { return m_daemon.canReadLine(); }));
    m_address = QString::fromUtf8(m_daemon.readLine().trimmed());
}

void tst_Notifications::cleanupTestCase()
{
    m_daemon.terminate();
    QVERIFY(m_daemon.state() == QProcess::NotRunning || m_daemon.waitForFinished());
}

void tst_Notifications::init()
{
    m_resumes = false;
    m_inFront = {};
    m_desktop = std::make_unique<FakeDesktop>();
    QDBusConnection desktop = QDBusConnection::connectToBus(m_address, u"desktop"_s);
    QVERIFY(desktop.isConnected());
    QVERIFY(desktop.registerObject(u"/org/freedesktop/Notifications"_s, m_desktop.get(),
                                   QDBusConnection::ExportScriptableContents));
    QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));
    QVERIFY(QDBusConnection::connectToBus(m_address, u"ours"_s).isConnected());
}

void tst_Notifications::cleanup()
{
    QDBusConnection::disconnectFromBus(u"ours"_s);
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    m_desktop.reset();
}

void tst_Notifications::showsAndComesBack()
{
    const auto sender = makeSender();
    QVERIFY(sender->state() == NotificationSender::State::Available);
    QSignalSpy opened(sender.get(), &NotificationSender::openRequested);
    sender->show(notice(), NotificationSender::Replace::No);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    const FakeDesktop::Shown shown = m_desktop->shown[0];
    QCOMPARE(shown.title, u"Session"_s);
    QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), u"gantry"_s);
    // The answer with the id may be on its way still.
    QTRY_VERIFY((emit m_desktop->ActionInvoked(shown.id, u"open"_s), QTest::qWait(1), !opened.isEmpty()));
    QCOMPARE(opened.first()[0].value<Notice>(), notice());
    sender->withdraw(base::QuestionId(u"another"_s));
    sender->withdraw(base::QuestionId(u"q"_s));
    QTRY_COMPARE(m_desktop->closed, QList<uint>{shown.id});
}

void tst_Notifications::escapesOnlyForMarkup()
{
    makeSender()->show(notice(), NotificationSender::Replace::No);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QCOMPARE(m_desktop->shown[0].body, u"Bash a &lt; b &amp;&amp; c"_s);
    m_desktop->capabilities = {u"body"_s};
    makeSender()->show(notice(), NotificationSender::Replace::No);
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QCOMPARE(m_desktop->shown[1].body, u"Bash a < b && c"_s);
    QCOMPARE(m_desktop->shown[1].actions, QStringList()); // it has no buttons
}

void tst_Notifications::offersDenyOnlyWhereItMay()
{
    const auto sender = makeSender();
    QSignalSpy denied(sender.get(), &NotificationSender::denyRequested);
    sender->show(notice(false), NotificationSender::Replace::No);
    sender->show(notice(true), NotificationSender::Replace::No);
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QVERIFY(!m_desktop->shown[0].actions.contains(u"deny"_s));
    QVERIFY(m_desktop->shown[1].actions.contains(u"deny"_s));
    for (const FakeDesktop::Shown &shown : std::as_const(m_desktop->shown)) {
        for (const QString &action : shown.actions)
            QVERIFY(!action.contains("allow"_L1, Qt::CaseInsensitive));
    }
    QTRY_VERIFY((emit m_desktop->ActionInvoked(m_desktop->shown[1].id, u"deny"_s), QTest::qWait(1), !denied.isEmpty()));
    // Not offered, so not taken.
    emit m_desktop->ActionInvoked(m_desktop->shown[0].id, u"deny"_s);
    QSignalSpy opened(sender.get(), &NotificationSender::openRequested);
    emit m_desktop->ActionInvoked(m_desktop->shown[0].id, u"default"_s);
    QTRY_COMPARE(opened.count(), 1);
    for (const QList<QVariant> &call : std::as_const(denied))
        QVERIFY(call[0].value<Notice>().canDeny);
}

void tst_Notifications::hearsNoOtherProgramsButtons()
{
    const auto sender = makeSender();
    QSignalSpy opened(sender.get(), &NotificationSender::openRequested);
    sender->show(notice(), NotificationSender::Replace::No);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    emit m_desktop->ActionInvoked(m_desktop->shown[0].id + 1, u"open"_s);
    QTRY_VERIFY((emit m_desktop->ActionInvoked(m_desktop->shown[0].id, u"open"_s), QTest::qWait(1), !opened.isEmpty()));
    for (const QList<QVariant> &call : std::as_const(opened))
        QCOMPARE(call[0].value<Notice>(), notice());
    // Closed by the user: its buttons are dead.
    emit m_desktop->NotificationClosed(m_desktop->shown[0].id, 2);
    emit m_desktop->ActionInvoked(m_desktop->shown[0].id, u"default"_s);
    sender->show(notice(), NotificationSender::Replace::No);
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    const auto before = opened.count();
    QTRY_VERIFY(
        (emit m_desktop->ActionInvoked(m_desktop->shown[1].id, u"open"_s), QTest::qWait(1), opened.count() > before));
}

void tst_Notifications::replacesTheLast()
{
    const auto sender = makeSender();
    sender->show(notice(), NotificationSender::Replace::No);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    // The answer to the first one may still be on its way.
    sender->show(notice(), NotificationSender::Replace::Yes);
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QCOMPARE(m_desktop->shown[1].replaces, m_desktop->shown[0].id);
    // Of several that wait, the newest counts.
    sender->show(notice(), NotificationSender::Replace::No);
    sender->show(notice(), NotificationSender::Replace::Yes);
    sender->show(notice(), NotificationSender::Replace::Yes);
    QTRY_COMPARE(m_desktop->shown.size(), 4);
    QCOMPARE(m_desktop->shown[3].replaces, m_desktop->shown[2].id);
}

void tst_Notifications::saysThatThereIsNoService()
{
    NotificationSender none(QDBusConnection(u"no such bus"_s));
    QVERIFY(none.state() == NotificationSender::State::Unavailable);
    none.show(notice(), NotificationSender::Replace::No);
    QDBusConnection(u"desktop"_s).unregisterService(u"org.freedesktop.Notifications"_s);
    QVERIFY(makeSender()->state() == NotificationSender::State::Unavailable);
}

void tst_Notifications::survivesAServiceThatGoes()
{
    const auto sender = makeSender();
    QSignalSpy changed(sender.get(), &NotificationSender::stateChanged);
    QDBusConnection(u"desktop"_s).unregisterService(u"org.freedesktop.Notifications"_s);
    QSignalSpy notShown(sender.get(), &NotificationSender::notShown);
    sender->show(notice(), NotificationSender::Replace::No);
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(sender->state() == NotificationSender::State::Unavailable);
    QCOMPARE(notShown.count(), 1); // the tray may have it
    QCOMPARE(notShown.first()[0].value<Notice>(), notice());
    // Another one takes its place, or the same one starts again.
    QVERIFY(QDBusConnection(u"desktop"_s).registerService(u"org.freedesktop.Notifications"_s));
    QTRY_VERIFY(sender->state() == NotificationSender::State::Available);
    sender->show(notice(), NotificationSender::Replace::Yes);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QCOMPARE(m_desktop->shown[0].replaces, 0U); // the old one's numbers are not asked for
}

void tst_Notifications::survivesACallThatFails()
{
    const auto sender = makeSender();
    QSignalSpy notShown(sender.get(), &NotificationSender::notShown);
    const QString path = u"/org/freedesktop/Notifications"_s;
    QDBusConnection desktop(u"desktop"_s);
    desktop.unregisterObject(path);
    sender->show(notice(), NotificationSender::Replace::No);
    sender->show(notice(true), NotificationSender::Replace::Yes);
    QTRY_VERIFY(sender->state() == NotificationSender::State::Unavailable);
    QCOMPARE(notShown.count(), 1);
    QCOMPARE(notShown.first()[0].value<Notice>(), notice(true)); // the newer of the two
    QVERIFY(desktop.registerObject(path, m_desktop.get(), QDBusConnection::ExportScriptableContents));
    sender->show(notice(), NotificationSender::Replace::No); // finds out that it answers again
    QTRY_VERIFY(sender->state() == NotificationSender::State::Available);
    sender->show(notice(), NotificationSender::Replace::Yes);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
}

void tst_Notifications::tellsOfSessions()
{
    const QTemporaryDir folder;
    helpers::ServiceRoom room(folder.filePath(u"db"_s));
    const auto sender = makeSender();
    NotificationController controller(room.service, *sender, parts());
    QSignalSpy opened(&controller, &NotificationController::openRequested);
    room.load();
    QVERIFY(!room.begin(session::Mode::Agentic).isNull());
    m_inFront.session = room.id;
    room.ask(u"q1"_s); // seen by the user: the session is in front
    QTRY_COMPARE(room.asked().size(), 1);
    m_inFront = {};
    room.ask(u"q2"_s);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QVERIFY(m_desktop->shown[0].body.contains("Bash make"_L1));
    QTRY_VERIFY((emit m_desktop->ActionInvoked(m_desktop->shown[0].id, u"open"_s), QTest::qWait(1), !opened.isEmpty()));
    QVERIFY(opened[0][0].value<base::SessionId>() == room.id);
    QCOMPARE(opened[0][1].value<base::QuestionId>().toString(), u"q2"_s);
    // Answered in the window: nothing is left to be pressed.
    room.service.answer(base::QuestionId(u"q2"_s),
                        {.decision = session::Answer::Decision::AllowOnce, .message = {}, .input = {}, .rule = {}});
    QTRY_COMPARE(m_desktop->closed.size(), 1);
    controller.sendTest();
    QTRY_COMPARE(m_desktop->shown.size(), 2);
}

void tst_Notifications::deniesFromOutside()
{
    const QTemporaryDir folder;
    helpers::ServiceRoom room(folder.filePath(u"db"_s));
    const auto sender = makeSender();
    NotificationController controller(room.service, *sender, parts());
    room.load();
    QVERIFY(!room.begin(session::Mode::Agentic).isNull());
    room.ask(u"q1"_s);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QTRY_VERIFY((emit m_desktop->ActionInvoked(m_desktop->shown[0].id, u"deny"_s), QTest::qWait(1),
                 room.called(u"answer q1 deny"_s)));
}

void tst_Notifications::goesOnAfterALimit_data()
{
    QTest::addColumn<bool>("setting");
    QTest::addColumn<bool>("pressed"); ///< "Resume at reset" for this one
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("not wanted") << false << false << false;
    QTest::newRow("setting") << true << false << true;
    QTest::newRow("button") << false << true << true;
}

void tst_Notifications::goesOnAfterALimit()
{
    QFETCH(bool, setting);
    QFETCH(bool, pressed);
    QFETCH(bool, goesOn);
    const QTemporaryDir folder;
    helpers::ServiceRoom room(folder.filePath(u"db"_s));
    const auto sender = makeSender();
    m_resumes = setting;
    NotificationController controller(room.service, *sender, parts());
    QSignalSpy reached(&controller, &NotificationController::limitReached);
    QSignalSpy over(&controller, &NotificationController::limitOver);
    room.load();
    session::Step first;
    first.environment = {{u"HTTPS_PROXY"_s, u"http://proxy.example"_s}};
    QVERIFY(!room.begin(session::Mode::Manual, first).isNull());
    room.hook(u"UserPromptSubmit"_s);
    room.hook(u"StopFailure"_s, {{u"last_assistant_message"_s, u"You've hit your limit · resets 3pm (UTC)"_s}});
    QTRY_COMPARE(reached.count(), 1);
    QVERIFY(reached[0][1].toString().contains("Usage limit reached"_L1));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    if (pressed)
        controller.resumeOnce(room.id);
    m_now = QDateTime(QDate(2026, 3, 10), QTime(14, 59), QTimeZone::UTC);
    controller.checkResets();
    QCOMPARE(over.count(), 0);
    QCOMPARE(room.find()->steps.size(), 1);
    m_now = QDateTime(QDate(2026, 3, 10), QTime(15, 2), QTimeZone::UTC);
    controller.checkResets();
    controller.checkResets();
    QCOMPARE(over.count(), 1);
    if (goesOn) {
        QTRY_COMPARE(room.find()->steps.size(), 2);
        QCOMPARE(room.find()->steps.last().environment, first.environment);
    }
    QVERIFY(!QTest::qWaitFor([&] { return room.find()->steps.size() > (goesOn ? 2 : 1); }, 100));
    m_now = QDateTime(QDate(2026, 3, 10), QTime(12, 48), QTimeZone::UTC);
}

/// Its run has ended with the limit, and a prompt still waited for its turn.
void tst_Notifications::takesUpThePromptsThatWaitAfterALimit()
{
    const QTemporaryDir folder;
    helpers::ServiceRoom room(folder.filePath(u"db"_s));
    const auto sender = makeSender();
    m_resumes = true;
    NotificationController controller(room.service, *sender, parts());
    QSignalSpy reached(&controller, &NotificationController::limitReached);
    room.load();
    QVERIFY(!room.begin(session::Mode::Agentic).isNull());
    room.hook(u"SessionStart"_s, {{u"session_id"_s, u"0f0e0d0c-0b0a-4908-8706-050403020100"_s}});
    room.engine.report(session::eventtype::runResult,
                       {{u"is_error"_s, true}, {u"result"_s, u"You've hit your limit · resets 3pm (UTC)"_s}});
    QTRY_COMPARE(reached.count(), 1);
    const base::FollowUpId waits = room.service.sendFollowUp(room.step().id, u"And the tests"_s);
    QTRY_COMPARE(room.engine.sent.size(), 1);
    room.engine.exit(1); // without having begun with it
    room.hook(u"SessionEnd"_s);
    QTRY_VERIFY(!room.find()->active());
    m_now = QDateTime(QDate(2026, 3, 10), QTime(15, 2), QTimeZone::UTC);
    controller.checkResets();
    QTRY_COMPARE(room.find()->steps.size(), 2);
    QCOMPARE(room.find()->steps.last().followUps.size(), 1);
    QVERIFY(room.find()->steps.last().followUps.first().id == waits);
    m_now = QDateTime(QDate(2026, 3, 10), QTime(12, 48), QTimeZone::UTC);
}

void tst_Notifications::goesOnOnceAndOnlyUntouched()
{
    const QTemporaryDir folder;
    helpers::ServiceRoom room(folder.filePath(u"db"_s));
    const auto sender = makeSender();
    m_resumes = true;
    NotificationController controller(room.service, *sender, parts());
    QSignalSpy reached(&controller, &NotificationController::limitReached);
    room.load();
    QVERIFY(!room.begin(session::Mode::Manual).isNull());
    room.hook(u"UserPromptSubmit"_s);
    room.hook(u"StopFailure"_s, {{u"last_assistant_message"_s, u"5-hour limit reached ∙ resets 3pm (UTC)"_s}});
    QTRY_COMPARE(reached.count(), 1);
    room.hook(u"UserPromptSubmit"_s); // the user went on by hand
    QTRY_VERIFY(room.step().busy);
    m_now = QDateTime(QDate(2026, 3, 10), QTime(15, 2), QTimeZone::UTC);
    controller.checkResets();
    QVERIFY(!QTest::qWaitFor([&] { return room.find()->steps.size() > 1; }, 100));
    m_now = QDateTime(QDate(2026, 3, 10), QTime(12, 48), QTimeZone::UTC);
}

void tst_Notifications::remembersOverARestart()
{
    const QTemporaryDir folder;
    helpers::ServiceRoom room(folder.filePath(u"db"_s));
    const auto sender = makeSender();
    m_resumes = false;
    QStringList kept;
    NotificationController::Parts own = parts();
    own.wantedRuns = [&kept] { return kept; };
    own.setWantedRuns = [&kept](const QStringList &runs) { kept = runs; };
    room.load();
    {
        NotificationController controller(room.service, *sender, own);
        QSignalSpy reached(&controller, &NotificationController::limitReached);
        emit room.service.loaded();
        QVERIFY(!room.begin(session::Mode::Manual).isNull());
        room.hook(u"UserPromptSubmit"_s);
        room.hook(u"StopFailure"_s, {{u"last_assistant_message"_s, u"You've hit your limit · resets 3pm (UTC)"_s}});
        QTRY_COMPARE(reached.count(), 1);
        controller.resumeOnce(room.id);
        QCOMPARE(kept, QStringList{room.step().run.toString()});
    }
    NotificationController again(room.service, *sender, own);
    emit room.service.sessionAdded(room.id); // as at the start of the program
    m_now = QDateTime(QDate(2026, 3, 10), QTime(15, 2), QTimeZone::UTC);
    again.checkResets();
    QTRY_COMPARE(room.find()->steps.size(), 2);
    QVERIFY(kept.isEmpty());
    m_now = QDateTime(QDate(2026, 3, 10), QTime(12, 48), QTimeZone::UTC);
}

void tst_Notifications::saysNothingOfWhatARuleAnswers()
{
    const QTemporaryDir folder;
    helpers::ServiceRoom room(folder.filePath(u"db"_s));
    const auto sender = makeSender();
    bool mayBeDecided = true;
    NotificationController::Parts own = parts();
    own.mayBeDecided = [&mayBeDecided](const base::QuestionId &) { return mayBeDecided; };
    NotificationController controller(room.service, *sender, own);
    room.load();
    QVERIFY(!room.begin(session::Mode::Agentic).isNull());
    room.ask(u"q1"_s);
    QTRY_COMPARE(room.asked().size(), 1);
    room.service.answer(base::QuestionId(u"q1"_s), {session::Answer::Decision::AllowOnce, {}, {}, u"r1"_s});
    QTRY_VERIFY(room.asked().isEmpty());
    room.ask(u"q2"_s);
    QTRY_COMPARE(room.asked().size(), 1);
    QVERIFY(m_desktop->shown.isEmpty());
    mayBeDecided = false; // no rule did
    controller.lookAgain(room.id);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QVERIFY(m_desktop->shown.first().body.contains(u"make"));
}

QTEST_GUILESS_MAIN(tst_Notifications)
#include "tst_Notifications.moc"
