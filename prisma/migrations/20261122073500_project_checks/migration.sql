-- CreateTable
CREATE TABLE "project_checks" (
    "projectId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "counts" JSON NOT NULL,
    "findings" JSON NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_checks_pkey" PRIMARY KEY ("projectId")
);

-- AddForeignKey
ALTER TABLE "project_checks" ADD CONSTRAINT "project_checks_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
