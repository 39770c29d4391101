// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SharedQueue.h"

#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/TaskQueues.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"
#include "tasks/TaskStore.h"
#include "taskstores/RedisAddress.h"
#include "ui/taskboard/SharedQueueDialog.h"

#include <QThread>
#include <QTimer>
#include <QtConcurrentRun>

namespace app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::Result;

namespace {

constexpr auto addressState = "sharedQueue"_L1;
constexpr auto passwordState = "sharedQueuePassword"_L1; ///< whether one is kept
constexpr auto passwordVariable = "GANTRY_QUEUE_PASSWORD";
constexpr auto tryAgain = 10s;

QString keyFor(const QString &address)
{
    return u"queue:"_s + address;
}

QString problemOf(const QString &address)
{
    const auto parsed = taskstores::RedisAddress::parse(address);
    if (!parsed)
        return parsed.error().message;
    // It would stand in the settings.
    return parsed->password.isEmpty() ? QString() : SharedQueue::tr("Leave the password out of the address.");
}

using Opened = Result<std::shared_ptr<std::unique_ptr<tasks::TaskStore>>>;

/// On another thread, since connecting takes time; the store then belongs to @p home.
Opened openFor(const QString &address, const base::Secret &password, const base::Clock &clock, QThread *home)
{
    auto store = openTaskQueue(address, password, clock);
    if (!store)
        return std::unexpected(store.error());
    (*store)->moveToThread(home);
    return std::make_shared<std::unique_ptr<tasks::TaskStore>>(std::move(*store));
}

} // namespace

SharedQueue::SharedQueue(EngineRoom &room, QWidget &page, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_page(page)
{
}

SharedQueue::~SharedQueue() = default;

QString SharedQueue::address() const
{
    return m_room.settings().state(addressState).toString();
}

void SharedQueue::open()
{
    m_address = address();
    tryToOpen();
}

void SharedQueue::tryToOpen()
{
    // Another one's password says nothing about this one's.
    if (address() == m_address)
        m_hasPassword = m_room.settings().state(passwordState).toBool();
    if (qEnvironmentVariableIsSet(passwordVariable)) {
        connectWith(base::Secret(qgetenv(passwordVariable)));
        return;
    }
    if (!m_hasPassword) {
        connectWith({});
        return;
    }
    m_room.secrets().read(u"keychain:"_s + keyFor(m_address)).then(this, [this](const Result<base::Secret> &password) {
        if (password) {
            connectWith(*password);
            return;
        }
        const QString why = tr("The password of the queue could not be read: %1 Unlock the keychain, or start Gantry "
                               "with the password in %2.")
                                .arg(password.error().message, QString::fromLatin1(passwordVariable));
        // Who said no to the keychain's question is not asked again and again.
        m_waitsForUser = password.error().kind != base::Error::Kind::Unavailable;
        if (m_waitsForUser)
            emit failed(tr("%1 Save Shared queue… once more to try again.").arg(why));
        else
            onFailed(why);
    });
}

void SharedQueue::onFailed(const QString &why)
{
    emit failed(tr("%1 It is tried again.").arg(why));
    QTimer::singleShot(tryAgain, this, &SharedQueue::tryToOpen);
}

void SharedQueue::connectWith(const base::Secret &password)
{
    QtConcurrent::run(openFor, m_address, password, std::cref(m_room.clock()), thread())
        .then(this, [this](const Opened &opened) {
            if (opened) {
                m_store = std::move(**opened);
                emit this->opened();
                return;
            }
            onFailed(opened.error().message);
        });
}

void SharedQueue::edit()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    const settings::SecretStore *keychain = m_room.secrets().keychain();
    m_dialog = new ui::SharedQueueDialog(address(), m_room.settings().state(passwordState).toBool(), problemOf,
                                         keychain && keychain->isAvailable(), m_page.window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ui::SharedQueueDialog::saveRequested, this, &SharedQueue::keep);
    m_dialog->open();
}

void SharedQueue::keep(const QString &address, const QString &password)
{
    const QString before = this->address();
    settings::Settings &settings = m_room.settings();
    // The one that asks: by the time of the answer another one may be open.
    const auto store = [this, &settings, address, before, dialog = m_dialog](bool hasPassword) {
        settings.setState(addressState, address);
        settings.setState(passwordState, hasPassword);
        if (address != before)
            emit changed(address.isEmpty()
                             ? tr("After the next start the queue is this computer's own.")
                             : tr("After the next start the queue is %1.")
                                   .arg(taskstores::RedisAddress::parse(address)
                                            .transform([](const auto &parsed) { return parsed.toString(); })
                                            .value_or(address)));
        if (dialog)
            dialog->accept();
        if (address == m_address && std::exchange(m_waitsForUser, false))
            tryToOpen();
    };
    if (password.isEmpty()) {
        store(address == before && settings.state(passwordState).toBool());
        return;
    }
    m_room.secrets()
        .keychain()
        ->write(keyFor(address), base::Secret(password.toUtf8()))
        .then(this, [this, store, dialog = m_dialog](const Result<> &written) {
            if (written)
                store(true);
            else if (dialog)
                dialog->showError(written.error().message);
            else
                emit failed(written.error().message);
        });
}

} // namespace app
