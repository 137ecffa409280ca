#include "ui/customers/dataactions.h"

#include "rapport/core/background.h"
#include "rapport/core/safefile.h"
#include "rapport/printing/dossier.h"
#include "rapport/services/customers.h"
#include "rapport/services/dossier.h"
#include "ui/common/follow.h"
#include "ui/common/writing.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>

namespace rapport::ui {

using namespace Qt::StringLiterals;

DataActions::DataActions(const UiContext& context, QWidget* page)
    : QObject(page)
    , m_context(context)
    , m_page(page) {}

void DataActions::addTo(QMenu* menu, const std::function<CustomerId()>& customer) {
    connect(menu->addAction(icons::icon(u"note"_s), tr("&All that is held…")), &QAction::triggered, this,
            [this, customer] { saveDossier(customer()); });
    auto* erasing = menu->addAction(icons::icon(u"trash"_s), tr("E&rase for good…"));
    connect(erasing, &QAction::triggered, this, [this, customer] { erase(customer()); });
    needs(erasing, m_context, domain::Act::Erase);
}

void DataActions::saveDossier(CustomerId customer) {
    if (!customer.isValid())
        return;
    const auto failure = tr("What is held could not be read.");
    follow(services::dossier(m_context.workspace, customer), this, m_context.messages, failure,
           [this](const services::Dossier& dossier) {
               m_context.dialogs.saveFile(m_page, tr("Save all that is held about %1").arg(dossier.name),
                                          dossier.name + u".pdf"_s,
                                          [this, dossier](const QString& file) { write(dossier.name, dossier.json, file); });
           });
}

/// As JSON where the file is called so, else to be read.
void DataActions::write(const QString& name, const QByteArray& json, const QString& file) {
    const auto writing = [name, json, file, zone = m_context.workspace.clock.zone()] {
        const bool forPrograms = file.endsWith(".json"_L1, Qt::CaseInsensitive);
        SafeFile::write(file, forPrograms ? json : printing::dossierPdf(name, json, zone));
    };
    follow(inBackground(writing), this, m_context.messages, tr("The file was not written."),
           [this, file] { m_context.messages.done(tr("Saved %1").arg(QFileInfo(file).fileName()), false); });
}

void DataActions::erase(CustomerId customer) {
    if (!customer.isValid())
        return;
    follow(services::loadCustomer(m_context.workspace, customer), this, m_context.messages, tr("They could not be erased."),
           [this, customer](const services::CustomerRecord& record) {
               const QString name = domain::displayNameOf(record.customer);
               m_context.dialogs.confirm(
                   m_page,
                   tr("Erase everything that is held about %1? This cannot be undone, nor can anything that was done before. "
                      "Backups and exports that were made before still have them.")
                       .arg(name),
                   tr("Erase"), [this, customer] {
                       follow(services::eraseCustomer(m_context.workspace, customer), this, m_context.messages,
                              tr("They could not be erased."),
                              [this] { m_context.messages.done(tr("Erased for good."), false); });
                   });
           });
}

} // namespace rapport::ui
