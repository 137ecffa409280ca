// A store that is an office: connected to beside the window's thread.
#include "bootstrap/program/program.h"

#include "rapport/core/background.h"
#include "rapport/presentation/await.h"
#include "rapport/presentation/officeaddress.h"
#include "rapport/services/office.h"
#include "ui/shell/mainwindow.h"
#include "ui/start/startwindow.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace rapport::bootstrap {

namespace {
/// What a future gives can be copied, a store cannot.
using OpenedStore = std::shared_ptr<std::unique_ptr<storage::Store>>;

/// Connecting takes as long as the server takes.
QFuture<OpenedStore> openedBeside(const QString& location, const storage::StoreOptions& how, QThread* home) {
    return inBackground([location, how, home] {
        auto store = std::make_shared<std::unique_ptr<storage::Store>>(storage::Store::open(location, how));
        (*store)->moveToThread(home);
        return store;
    });
}
} // namespace

/// The office that was chosen last, unless the environment names a store.
QString Program::rememberedLocation() const {
    const QString office = m_settings.value(ui::setting::office());
    return office.isEmpty() || qEnvironmentVariableIsSet("RAPPORT_STORE") ? storage::Store::defaultLocation() : office;
}

/// What was chosen in a window is opened at the next start, an office without its password; a file is not remembered.
void Program::remember() {
    const auto office = presentation::officeAddress(m_location);
    if (m_chosen)
        m_settings.set(ui::setting::office(), office ? office->shown() : QString());
}

void Program::openOffice(const storage::StoreOptions& how) {
    if (!m_options.isUnattended() && !m_options.background)
        startWindow().showWorking(tr("Opening the office"));
    const auto office = presentation::officeAddress(m_location);
    if (office && office->password.isEmpty() && m_passwords->keeps(m_location))
        readPassword(how);
    else
        connectToOffice(how);
}

void Program::connectToOffice(const storage::StoreOptions& how) {
    presentation::await(
        openedBeside(m_location, how, thread()), this,
        [this](const OpenedStore& store) {
            m_store = std::move(*store);
            m_workspace = std::make_unique<services::Workspace>(services::Workspace{*m_store, *m_clock, {}});
            workInOffice();
        },
        [this](const Error& error) { trouble(error); });
}

void Program::workInOffice() {
    if (!m_store->member())
        return trouble(Error(ErrorCode::StoreUnreadable,
                             tr("This login administers the server and is none of the office's members. Log in as a member.")));
    remember();
    identify();
}

void Program::bringUpToDate() {
    startWindow().showWorking(tr("Bringing the office up to date"));
    // Its owner is there already, so there is nobody to add.
    presentation::await(
        services::createOffice(m_location, {}, {}), this, [this] { openStore({}); },
        [this](const Error& error) { startWindow().showOfficeTrouble(error.message(), {.logIn = true, .bringUpToDate = true}); });
}

} // namespace rapport::bootstrap
