#include "rapport/storage/office.h"

#include "rapport/core/error.h"

#include <QCoreApplication>

// A copy of Rapport that was built without libpq knows what offices are, and has none.
namespace rapport::storage {

#ifdef RAPPORT_WITH_POSTGRESQL

QString whyNoOffices() { return {}; }

#else

using namespace Qt::StringLiterals;

QString whyNoOffices() {
    return QCoreApplication::translate("storage",
                                       "This copy of Rapport was built without PostgreSQL. Keep the store in a file, or "
                                       "install Rapport with PostgreSQL.");
}

namespace {
[[noreturn]] void refuse() { throw Error(ErrorCode::StoreUnreadable, whyNoOffices(), u"built without libpq"_s); }
} // namespace

OfficeVerdict testOffice(const QString&) {
    OfficeVerdict verdict;
    verdict.standing = OfficeVerdict::Standing::NotBuiltIn;
    verdict.sentence = whyNoOffices();
    return verdict;
}

void createOffice(const QString&, const QString&, const MemberLogin&) { refuse(); }
void grantLogin(WriteSession&, StaffId, const MemberLogin&) { refuse(); }
void revokeLogin(WriteSession&, StaffId) { refuse(); }
void setPassword(WriteSession&, StaffId, const QString&) { refuse(); }

#endif

} // namespace rapport::storage
