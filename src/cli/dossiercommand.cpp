#include "cli/commands.h"
#include "cli/names.h"
#include "cli/words.h"
#include "rapport/core/safefile.h"
#include "rapport/printing/dossier.h"
#include "rapport/services/dossier.h"

namespace rapport::cli {

using namespace Qt::StringLiterals;

void addDossierCommand(const Command& root) {
    const Command command = root.command("dossier", Words::tr("All that is held about one customer, for who asks what we keep"));
    const Value record = command.argument("CUSTOMER", Words::tr("Number, uid or name"));
    const Value file = command.option("-o,--output", Words::tr("The file to write: .pdf to be read, .json for programs"));
    command.runs([=](Context& context) {
        const bool pdf = file.text().endsWith(".pdf"_L1, Qt::CaseInsensitive);
        if (!pdf && !file.text().endsWith(".json"_L1, Qt::CaseInsensitive))
            throw UsageError(Words::tr("Say which file to write: -o FILE.pdf or -o FILE.json."));
        const auto& workspace = context.reading();
        const auto dossier = services::dossier(workspace, customerNamed(context, record.text())).result();
        SafeFile::write(file.text(),
                        pdf ? printing::dossierPdf(dossier.name, dossier.json, workspace.clock.zone()) : dossier.json);
        context.out().message(Words::tr("Wrote all that is held about %1 to %2.").arg(dossier.name, file.text()));
        return Done;
    });
}

} // namespace rapport::cli
